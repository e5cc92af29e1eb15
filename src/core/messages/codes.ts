import type { IssueCode } from '../schema/issue.js';
import { en } from './en.js';

/** Every code of an issue: those that the languages have sentences for, which are all. */
export const issueCodes = Object.keys(en.sentences) as readonly IssueCode[];
