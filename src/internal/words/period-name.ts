import { names } from '../../core/messages/english/names.js';
import { words } from '../../core/messages/english/words.js';
import { periodIn } from '../../core/messages/periods.js';
import type { Period } from '../../core/schema/types.js';
import { speechIn } from './locale.js';

const english = { ...words, ...names };

/** The core's `periodName` in the languages that the page has loaded; English until the reader's language has loaded. */
export const periodName = (period: Period, lang: string): string => periodIn(period, speechIn(lang, english));
