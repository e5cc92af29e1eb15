/** The rate limit of one caller: bursts of `burst`, and `perSecond` on average. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** The maximum number of callers to remember. The least recently seen are dropped first. */
const most = 50_000;

/** A token bucket for each caller, in this process. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** @param now - milliseconds, never going back */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes a token and returns 0, or returns the seconds until the next token. */
  take(caller: string): number {
    const { perSecond, burst } = this.#rate;
    const at = this.#now();
    const last = this.#buckets.get(caller) ?? { tokens: burst, at };
    const tokens = Math.min(burst, last.tokens + ((at - last.at) / 1000) * perSecond);
    this.#buckets.delete(caller);
    this.#buckets.set(caller, { tokens: tokens < 1 ? tokens : tokens - 1, at });
    if (this.#buckets.size > most) this.#buckets.delete(this.#buckets.keys().next().value ?? '');
    return tokens < 1 ? (1 - tokens) / perSecond : 0;
  }

  /** Resets the caller after a successful sign-in. */
  forgive(caller: string): void {
    this.#buckets.delete(caller);
  }
}
