/**
 * How a text begins that a spreadsheet would run, with any apostrophes that keep it from that. Excel reads full-width signs as formulas too,
 * where the system's language has them.
 */
export const likeFormula = /^'*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** The text without the apostrophe that keeps it from being a formula. */
export const withoutMark = (text: string): string => (text.startsWith("'") && likeFormula.test(text) ? text.slice(1) : text);
