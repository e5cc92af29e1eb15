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

/** Finds the language of a locale among all languages of the core. Elements have a separate list and load languages on demand. */
export const speechOf = (locale: string): Speech => speechAmong(languages, locale, en);
