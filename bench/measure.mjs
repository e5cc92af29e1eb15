/**
 * Times contenders in interleaved rounds. Each round calls every contender of every case once, in a rotating order, so that other load on the
 * machine affects all of them equally. Two rounds warm up and do not count.
 * @param cases - name; contenders: functions by name; before: called before each, not timed; times: the repetitions in one call
 * @returns the milliseconds of one repetition, median and minimum, by contender by case
 */
export function measure(cases, rounds) {
  const runs = cases.flatMap(({ name, contenders, before = {}, times: count = 1 }) =>
    Object.entries(contenders).map(([contender, run]) => ({ name, contender, run, before: before[contender], count, times: [] })),
  );
  for (let round = -2; round < rounds; round++) {
    for (let at = 0; at < runs.length; at++) {
      const { run, before, count, times } = runs[(at + round + 2) % runs.length];
      before?.();
      const started = performance.now();
      run();
      const took = (performance.now() - started) / count;
      if (round >= 0) times.push(took);
    }
  }
  const results = new Map();
  for (const { name, contender, times } of runs) {
    if (!results.has(name)) results.set(name, new Map());
    times.sort((a, b) => a - b);
    results.get(name).set(contender, { median: times[times.length >> 1], least: times[0] });
  }
  return results;
}
