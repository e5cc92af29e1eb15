/**
 * The beginning of a text that a spreadsheet would run as a formula, including apostrophes that already prevent it. Excel also reads
 * full-width signs as formulas if the system's language has them.
 */
export const likeFormula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Removes the apostrophe that keeps a text from being a formula. */
export const withoutMark = (text: string): string => (text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text);
