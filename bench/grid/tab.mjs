/** A contender in its own tab, with measurements of its main thread. */
export class Tab {
  static async open(browser, origin, name) {
    const page = await browser.newPage();
    const tab = new Tab();
    tab.name = name;
    tab.page = page;
    tab.errors = [];
    page.on('pageerror', (error) => tab.errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && tab.errors.push(message.text()));
    await page.setViewport({ width: 1280, height: 900 });
    tab.session = await page.createCDPSession();
    await tab.session.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await tab.session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await page.goto(`${origin}/${name}`);
    await page.waitForFunction(() => window.bench);
    return tab;
  }

  /** Brings the tab to the front, because only the front tab renders frames. */
  front() {
    return this.page.bringToFront();
  }

  call(act, ...given) {
    return this.page.evaluate((name, args) => window.bench[name](...args), act, given);
  }

  /** Shows the table. */
  async open(rows) {
    await this.call('prepare', rows);
    await this.call('show');
  }

  /**
   * Returns the call's result and the processor time of the main thread in milliseconds until it is idle again, with frames, layout and
   * garbage collection, but without other processes.
   */
  async timed(act, ...given) {
    const before = await this.#taskTime();
    const said = await this.call(act, ...given);
    return { said, main: (await this.#taskTime()) - before };
  }

  async #taskTime() {
    const { metrics } = await this.session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  }

  /** Returns the main thread's tasks during a call: start, duration and processor time in milliseconds. */
  async tasks(act, ...given) {
    await this.page.tracing.start({ categories: ['-*', 'disabled-by-default-devtools.timeline', 'blink.user_timing'] });
    const said = await this.call(act, ...given);
    const { traceEvents } = JSON.parse(new TextDecoder().decode(await this.page.tracing.stop()));
    const marks = traceEvents.filter(({ name, cat }) => cat.includes('user_timing') && name.startsWith('bench:'));
    const [{ pid, tid }] = marks;
    const doing = (at) => marks.findLast(({ ts }) => ts <= at)?.name.slice('bench:'.length) ?? '';
    const tasks = traceEvents
      .filter((event) => event.name === 'RunTask' && event.dur && event.pid === pid && event.tid === tid)
      .map(({ ts, dur, tdur = dur }) => ({ doing: doing(ts + dur), wall: dur / 1000, cpu: tdur / 1000 }));
    return { said, tasks };
  }

  /** Returns the bytes of the heap after a forced garbage collection. */
  async heap() {
    for (let time = 0; time < 3; time++) await this.session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await this.session.send('Runtime.getHeapUsage');
    return usedSize;
  }
}
