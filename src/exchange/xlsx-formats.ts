/** Ids of the built-in number formats for dates and times, including those of other languages. */
const builtIn = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 60) || (id >= 71 && id <= 81);

/** Whether a number format shows a date or a time. A year may be of an era or of the Buddhist calendar, and may stand alone. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return builtIn(id);
  if (/^(general|standard)$/i.test(code.trim())) return false;
  return /[ymdhs]|ge(?!n)|^[be]+$/i.test(bare(code));
}

/** Whether a number format shows percentages. */
export const isPercentFormat = (id: number, code: string | undefined): boolean =>
  code === undefined ? id === 9 || id === 10 : bare(code).includes('%');

/** A number format without its literals, padding and colours. */
const bare = (code: string): string =>
  code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');

/** Converts a workbook's day number to an ISO date, with the time if there is one. */
export function isoDate(serial: number, is1904: boolean): string {
  // Day 60 of the 1900 system is 29 February 1900, a day that did not exist.
  const days = is1904 ? serial + 1462 : serial > 59 ? serial : serial + 1;
  const date = new Date(Math.round((days - 25_569) * 86_400) * 1000);
  if (Number.isNaN(date.getTime())) return String(serial);
  const iso = date.toISOString();
  return serial % 1 === 0 ? iso.slice(0, 10) : serial < 1 ? iso.slice(11, 19) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
