import { ar } from './ar.js';
import { de } from './de.js';
import { en } from './en.js';
import { speechAmong, type Languages, type Speech } from './speech.js';
import { zhCN } from './zh-cn.js';

const languages: Languages = new Map([
  ['de', ['de', de]],
  ['zh', ['zh-CN', zhCN]],
  ['ar', ['ar', ar]],
]);

/** Speaks all that the core speaks; an element, whose languages come when a page asks for them, has its own list. */
export const speechOf = (locale: string): Speech => speechAmong(languages, locale, en);
