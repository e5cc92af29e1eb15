import type { Period } from '../schema/types.js';
import { speechOf } from './languages.js';
import { periodIn } from './periods.js';

/**
 * A billing period as a heading: `Monthly`, `Yearly`, `One-time`, `Per use`, `Every 3 months`. An invalid period is returned unchanged.
 * @param period - an ISO 8601 duration, `'once'` or `'use'`
 * @param locale - BCP 47; the nearest language of the kit is used
 */
export const periodName = (period: Period, locale = 'en'): string => periodIn(period, speechOf(locale));
