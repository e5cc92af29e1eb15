/** What the files for a script tag hold: all elements registered, and every class and function to call. */
import './all.js';

export * from '../index.js';
