/** What the files for a script tag hold: all elements registered, every language, and every class and function to call. */
import './all.js';
import { registerLocale } from '../index.js';
import { ar } from '../locales/ar.js';
import { de } from '../locales/de.js';
import { zhCN } from '../locales/zh-CN.js';

for (const translation of [ar, de, zhCN]) registerLocale(translation);

export * from '../index.js';
