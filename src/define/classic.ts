/** The classic script: one file with everything, all languages registered. */
import { registerLocale } from '../index.js';
import { ar } from '../locales/ar.js';
import { de } from '../locales/de.js';
import { zhCN } from '../locales/zh-CN.js';
import './all.js';

for (const translation of [ar, de, zhCN]) registerLocale(translation);

export * from '../index.js';
