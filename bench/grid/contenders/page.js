/**
 * The commands that the benchmark runs in a page, for any grid. A contender is
 * `{ show(host, rows), isPainted(host), select(), paste(text) | undefined, undo() | undefined, prices(rows), remove() }`.
 */
const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));

/** Resolves after the current frame. */
const painted = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    requestAnimationFrame(() => port2.postMessage(0));
  });

export const settled = async () => {
  await frame();
  await frame();
  await new Promise((resolve) => setTimeout(resolve, 120));
};

/** Fires a paste event on the focused element, with the clipboard text. */
export function pasteEvent(target, text, html) {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true, composed: true }));
}

export function focused() {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at ?? document.body;
}

export function serve(contender) {
  let host;
  let table;
  const timed = async (act) => {
    const started = performance.now();
    const made = act();
    const sync = performance.now() - started;
    await made;
    await settled();
    return sync;
  };
  window.bench = {
    /** Prepares the data and an empty container before the measurement. */
    async prepare(rows) {
      table = contender.prepare(rows);
      host = document.createElement('div');
      host.className = 'host';
      document.body.append(host);
      await settled();
    },
    /** Returns the milliseconds from an empty page to the first rows on screen, started at a random point of a frame. */
    async show() {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 17));
      const started = performance.now();
      contender.show(host, table);
      do await painted();
      while (!contender.isPainted(host));
      return performance.now() - started;
    },
    async select() {
      await contender.select();
      await settled();
    },
    paste: (text) => timed(() => contender.paste(text)),
    undo: () => timed(() => contender.undo()),
    /** Waits only briefly, for many pastes in a row. */
    async pasteNow(text) {
      await contender.paste(text);
      await frame();
    },
    async undoNow() {
      await contender.undo();
      await frame();
    },
    prices: (rows) => contender.prices(rows),
    canUndo: contender.undo !== undefined,
    async remove() {
      await contender.remove();
      host.remove();
      await settled();
    },
    ...contender.more,
  };
}
