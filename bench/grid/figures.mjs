/** Collects times by case and contender, and reports them. */
export class Figures {
  #cases = new Map();

  add(name, contender, times) {
    const some = this.#cases.get(name) ?? new Map();
    this.#cases.set(name, some);
    const held = some.get(contender) ?? {};
    some.set(contender, held);
    for (const [measure, ms] of Object.entries(times)) (held[measure] ??= []).push(ms);
  }

  median(name, contender, measure) {
    const times = this.#cases.get(name)?.get(contender)?.[measure];
    return times && median(times);
  }

  /** Prints a case as a table and returns its entry for the results file. */
  report(name, limits = [], measure = 'main') {
    const contenders = [...(this.#cases.get(name) ?? [])];
    if (contenders.length === 0) return undefined;
    console.log(`\n${name}`);
    const times = {};
    for (const [contender, measures] of contenders) {
      times[contender] = {};
      const shown = Object.entries(measures).map(([what, all]) => {
        times[contender][what] = { median: median(all), least: Math.min(...all) };
        return `${what} ${show(median(all))} ms (least ${show(Math.min(...all))})`;
      });
      console.log(`  ${contender.padEnd(14)} ${shown.join('   ')}`);
    }
    const checked = limits.flatMap((limit) => this.#check(name, limit, measure));
    return { name, times, limits: checked };
  }

  #check(name, { of, per, atMost, atMostMs }, measure) {
    const own = this.median(name, of, measure);
    const other = per && this.median(name, per, measure);
    if (own === undefined || (per && other === undefined)) return [];
    const value = per ? own / other : own;
    const most = per ? atMost : atMostMs;
    const holds = most === undefined || value <= most;
    const bound = most === undefined ? 'no bound' : `at most ${most}${per ? '×' : ' ms'}`;
    const verdict = most === undefined ? bound : `${bound}: ${holds ? 'holds' : 'MISSED'}`;
    console.log(`  ${per ? `${of} / ${per}` : of} (${measure}): ${show(value)}${per ? '×' : ' ms'}, ${verdict}`);
    return [{ of, per, measure, value, bound, holds }];
  }
}

const show = (value) => value.toFixed(value < 10 ? 2 : 1);

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}
