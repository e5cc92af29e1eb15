import { focused, pasteEvent, settled } from './page.js';

/** Tasks that only the kit performs, with absolute bounds in milliseconds: selecting a range, typing, scrolling. */
export const kitWork = (grid, inner) => ({
  /** Drags a range from the first row to rows near the end, to a different row in each of `moves` moves. */
  async drag(moves) {
    const viewport = inner().querySelector('.ag-grid-viewport');
    viewport.scrollTop = 0;
    await settled();
    const first = cells(inner())[0];
    mouse(first, 'mousedown');
    viewport.scrollTop = viewport.scrollHeight;
    await settled();
    const below = cells(inner()).slice(-8);
    const times = [];
    for (let move = 0; move < moves; move++) {
      const started = performance.now();
      mouse(below[move % below.length], 'mousemove');
      times.push(performance.now() - started);
      await new Promise(requestAnimationFrame);
    }
    mouse(below[0], 'mouseup');
    await settled();
    const selected = grid().shadowRoot.querySelector('.status')?.textContent ?? '';
    viewport.scrollTop = 0;
    await settled();
    return { times, selected };
  },
  /** Presses Shift+PageDown with four columns and some thousand rows selected. */
  async page(times) {
    const press = (key, more) =>
      focused().dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }));
    press('Home', { ctrlKey: true });
    press('ArrowRight', { ctrlKey: true, shiftKey: true });
    press('ArrowDown', { ctrlKey: true, shiftKey: true });
    for (let back = 0; back < times; back++) press('PageUp', { shiftKey: true });
    await settled();
    const took = [];
    for (let time = 0; time < times; time++) {
      const started = performance.now();
      press('PageDown', { shiftKey: true });
      took.push(performance.now() - started);
      await new Promise(requestAnimationFrame);
    }
    await settled();
    return { took, selected: grid().shadowRoot.querySelector('.status')?.textContent ?? '' };
  },
  /** Pastes a spreadsheet's clipboard, which has the same cells as text and as an HTML table. */
  async pasteTable(text) {
    const rows = text.split('\r\n').map((row) => `<tr>${row.replace(/[^\t]+/g, '<td>$&</td>').replaceAll('\t', '')}</tr>`);
    const html = `<html><body><table>${rows.join('')}</table></body></html>`;
    const started = performance.now();
    pasteEvent(focused(), text, html);
    const took = performance.now() - started;
    await settled();
    return took;
  },
  /** Opens the active cell and types digits. Measures from each keystroke to its issues, and to the cell that shows it. */
  async type(text) {
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    await settled();
    const field = focused();
    const toIssues = [];
    const toPainted = [];
    const onInput = () => {
      void grid().validity.valid;
      toIssues.push(performance.now() - started);
    };
    let started = 0;
    grid().addEventListener('input', onInput);
    for (let length = 1; length <= text.length; length++) {
      started = performance.now();
      field.value = text.slice(0, length);
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      toPainted.push(performance.now() - started);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    grid().removeEventListener('input', onInput);
    const typed = grid().value[0].pricing.tiers[0].unitPrice.P1M;
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }));
    await settled();
    return { toIssues, toPainted, typed };
  },
  /** Scrolls through all rows, one viewport at a time, then edits a cell at the end. Marks name the steps. */
  async scrollAndEdit() {
    mark('load');
    await settled();
    await settled();
    const viewport = inner().querySelector('.ag-grid-viewport');
    await scrollThrough(viewport);
    mark('select');
    grid().focusPath([grid().value.length - 1, 'pricing', 'tiers', 0, 'unitPrice', 'P1M']);
    await settled();
    mark('edit');
    focused().dispatchEvent(new KeyboardEvent('keydown', { key: '7', bubbles: true, composed: true, cancelable: true }));
    await settled();
    const field = focused();
    for (const text of ['7', '7.', '7.5']) {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await settled();
    }
    mark('commit');
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true, cancelable: true }));
    await settled();
    await settled();
    return grid().value.at(-1).pricing.tiers[0].unitPrice.P1M;
  },
});

const mark = (doing) => performance.mark(`bench:${doing}`);

/** Scrolls twenty times by a viewport, then in twenty jumps to the end. */
export async function scrollThrough(viewport) {
  mark('scroll');
  for (let step = 1; step <= 40; step++) {
    viewport.scrollTop = step <= 20 ? step * 600 : (viewport.scrollHeight * (step - 20)) / 20;
    await new Promise(requestAnimationFrame);
  }
  await settled();
}

const cells = (inner) =>
  [...inner.querySelectorAll('.cell.price')].filter((cell) => {
    const { top, bottom } = cell.getBoundingClientRect();
    return top > 100 && bottom < innerHeight - 40 && cell.getAttribute('col-id') === 'price:P1M';
  });

function mouse(cell, type) {
  const { left, top, width, height } = cell.getBoundingClientRect();
  const init = { bubbles: true, composed: true, cancelable: true, button: 0, buttons: type === 'mouseup' ? 0 : 1 };
  cell.dispatchEvent(new MouseEvent(type, { ...init, clientX: left + width / 2, clientY: top + height / 2 }));
}
