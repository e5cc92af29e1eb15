const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** "2 minutes ago" for the last day, earlier the date. `time` is ISO 8601; an invalid one is returned unchanged. */
export function timeAgo(time: string, lang: string, now = Date.now()): string {
  const seconds = Math.max(0, Math.round((now - Date.parse(time)) / 1000));
  if (Number.isNaN(seconds)) return time;
  const format = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (seconds < minute) return format.format(0, 'second');
  if (seconds < hour) return format.format(-Math.floor(seconds / minute), 'minute');
  if (seconds < day) return format.format(-Math.floor(seconds / hour), 'hour');
  return dateOf(time, lang);
}

export const dateOf = (time: string, lang: string): string => formatted(time, lang, { dateStyle: 'medium' });

export const dateAndTimeOf = (time: string, lang: string): string => formatted(time, lang, { dateStyle: 'medium', timeStyle: 'short' });

function formatted(time: string, lang: string, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : new Intl.DateTimeFormat(lang, options).format(date);
}
