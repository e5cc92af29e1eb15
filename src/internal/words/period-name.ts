import { names } from '../../core/messages/english/names.js';
import { words } from '../../core/messages/english/words.js';
import { periodIn } from '../../core/messages/periods.js';
import type { Period } from '../../core/schema/types.js';
import { speechIn } from './locale.js';

const english = { ...words, ...names };

/** The core's `periodName` in the languages that the page has; until one has come, English speaks. */
export const periodName = (period: Period, lang: string): string => periodIn(period, speechIn(lang, english));
