/**
 * Counts the requests that were made on the calendar day of `now`. Requests with an invalid time are not counted. A time zone that the platform
 * doesn't know is treated as UTC.
 * @param requests - `submittedAt`: ISO 8601
 * @param now - ISO 8601
 * @param timeZone - the time zone of the calendar day; IANA, such as `Asia/Shanghai`
 * Source: releasing-licenses, "10 or more requests on one calendar day may take longer". The time zone is our choice, `policy.review.timeZone`.
 */
export function requestsOfDay(requests: readonly { submittedAt: string }[], now: string, timeZone: string): number {
  const days = calendar(timeZone);
  const dayOf = (time: string): string | undefined => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? undefined : days.format(date);
  };
  const today = dayOf(now);
  return today === undefined ? 0 : requests.filter(({ submittedAt }) => dayOf(submittedAt) === today).length;
}

function calendar(timeZone: string): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  try {
    return new Intl.DateTimeFormat('en', { ...day, timeZone });
  } catch {
    return new Intl.DateTimeFormat('en', { ...day, timeZone: 'UTC' });
  }
}
