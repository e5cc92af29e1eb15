import { expect } from 'chai';
import { requestsOfDay } from '../../src/core/submission/requests-of-day.js';

const at = (...times: string[]) => times.map((submittedAt) => ({ submittedAt }));

describe('the requests of a calendar day', () => {
  it('are those from midnight to midnight in the policy’s time zone', () => {
    // In Shanghai, eight hours ahead, 1 March begins on 28 February at 16:00 UTC.
    const requests = at('2026-02-28T15:59:59Z', '2026-02-28T16:00:00Z', '2026-03-01T15:59:59Z', '2026-03-01T16:00:00Z');
    expect(requestsOfDay(requests, '2026-03-01T01:00:00Z', 'Asia/Shanghai')).to.equal(2);
    expect(requestsOfDay(requests, '2026-03-01T01:00:00Z', 'UTC')).to.equal(2);
    expect(requestsOfDay(requests, '2026-02-28T15:00:00Z', 'Asia/Shanghai')).to.equal(1);
  });

  it('keep days of different months and years apart', () => {
    expect(
      requestsOfDay(at('2025-03-01T12:00:00Z', '2026-04-01T12:00:00Z', '2026-03-01T12:00:00Z'), '2026-03-01T13:00:00Z', 'UTC'),
    ).to.equal(1);
  });

  it('cover 23 hours when the clocks go forward', () => {
    // Berlin, 29 March 2026: 00:00 is 23:00 UTC of the 28th, 24:00 is 22:00 UTC.
    const requests = at('2026-03-28T22:59:59Z', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z', '2026-03-29T22:00:00Z');
    expect(requestsOfDay(requests, '2026-03-29T12:00:00Z', 'Europe/Berlin')).to.equal(2);
  });

  it('leave out unreadable times, and use UTC for an unknown time zone', () => {
    expect(requestsOfDay(at('yesterday', '2026-03-01T12:00:00Z'), '2026-03-01T13:00:00Z', 'Mars/Olympus')).to.equal(1);
    expect(requestsOfDay(at('2026-03-01T12:00:00Z'), 'now', 'UTC')).to.equal(0);
  });
});
