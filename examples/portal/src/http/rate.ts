/** How much one caller may do: bursts of `burst`, in the long run `perSecond`. */
export interface Rate {
  perSecond: number;
  burst: number;
}

/** Callers beyond this many are forgotten, the longest unseen first. */
const most = 50_000;

/** A bucket of tokens for each caller, in this process. */
export class RateLimit {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { tokens: number; at: number }>();

  /** @param now - milliseconds, never going back */
  constructor(rate: Rate, now: () => number = () => performance.now()) {
    this.#rate = rate;
    this.#now = now;
  }

  /** Takes one; `0` where there was one, else the seconds until there is one again. */
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

  /** Forgets what the caller took: it was no guess. */
  forgive(caller: string): void {
    this.#buckets.delete(caller);
  }
}
