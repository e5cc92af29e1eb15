import { cellName, skuName } from './cell-text.js';
import type { Command } from './keys.js';
import { isLast } from './rows.js';
import { edge, nextEditable, nextInside, page, priceBlock, rowEnd, step } from './navigation.js';
import { boundsOf, extendTo, lastRange, selectBounds, selectOnly, type Bounds, type Selection, type Spot } from './selection.js';
import type { Session } from './session.js';
import { typed, Writer } from './writes.js';

/** Runs a command that moves or selects. False: the key is not the grid's after all, such as Tab after the last cell. */
export function moveBy(session: Session, command: Command): boolean {
  const { sheet, selection } = session;
  if (!selection) return false;
  const { active } = selection;
  switch (command.do) {
    case 'step':
      return go(session, command.extend, (from) => step(sheet, from, command.direction));
    case 'edge':
      return go(session, command.extend, (from) => edge(sheet, from, command.direction));
    case 'row-end':
      return go(session, command.extend, (from) => rowEnd(sheet, from, command.end));
    case 'page':
      return go(session, command.extend, (from) => page(sheet, from, command.by * session.pageLines));
    case 'corner':
      return go(session, command.extend, (from) => corner(session, command.end) ?? from);
    case 'next':
      return next(session, command);
    case 'select-all': {
      const block = priceBlock(sheet);
      if (block) session.select(selectBounds(block, insideOr(block, active)), { said: true });
      return true;
    }
    case 'select-row':
      return selectBlock(session, { ...spanOf(session, active), left: 0, right: sheet.width - 1 });
    case 'select-column': {
      const { left, right } = boundsOf(lastRange(selection));
      return selectBlock(session, { top: 0, bottom: sheet.height - 1, left, right });
    }
    default:
      return false;
  }
}

function go(session: Session, extend: boolean, to: (from: Spot) => Spot): boolean {
  const selection = session.selection!;
  if (extend) {
    const head = to(lastRange(selection).head);
    session.select(extendTo(selection, head), { reveal: head, said: true });
  } else {
    session.select(selectOnly(to(selection.active)));
  }
  return true;
}

function corner({ sheet }: Session, end: 'first' | 'last'): Spot | undefined {
  const block = priceBlock(sheet);
  return block && (end === 'first' ? { row: block.top, column: block.left } : { row: block.bottom, column: block.right });
}

/** Enter and Tab: inside a range of several cells round it, else on to the next cell. */
function next(session: Session, { backwards, down }: { backwards: boolean; down: boolean }): boolean {
  const { sheet } = session;
  const selection = session.selection!;
  const block = sheet.bounds(lastRange(selection));
  if (sheet.isSeveral(block)) {
    const active = nextInside(sheet, block, selection.active, { backwards, down });
    session.select({ ...selection, active });
    return true;
  }
  if (down) {
    session.select(selectOnly(step(sheet, selection.active, backwards ? 'up' : 'down')));
    return true;
  }
  const spot = nextEditable(sheet, selection.active, backwards);
  if (!spot) return false;
  session.select(selectOnly(spot));
  return true;
}

function selectBlock(session: Session, block: Bounds): boolean {
  session.select(selectBounds(block, session.selection!.active), { said: true });
  return true;
}

function spanOf({ sheet }: Session, spot: Spot): { top: number; bottom: number } {
  const { first, last } = sheet.lines(spot);
  return { top: first, bottom: last };
}

function insideOr(block: Bounds, spot: Spot): Spot {
  const inside = spot.row >= block.top && spot.row <= block.bottom && spot.column >= block.left && spot.column <= block.right;
  return inside ? spot : { row: block.top, column: block.left };
}

/** Empties the selected cells; open ends, models and ticks stay. */
export function clear(session: Session, said: (n: number) => string = session.words.saidCleared): void {
  const { sheet, selection } = session;
  if (!selection) return;
  const writer = new Writer(sheet);
  let cleared = 0;
  for (const spot of selectedCells(session, selection)) {
    const column = sheet.column(spot.column)!;
    if (!['price', 'fee', 'upTo', 'code'].includes(column.kind) || !sheet.isEditable(spot) || sheet.isOpenEnd(spot)) continue;
    if (writer.write(sheet.row(spot.row)!, column, typed('')) === 'written') cleared++;
  }
  if (cleared > 0) session.apply(writer.skus, { said: said(cleared) });
}

/** Space: on "On sale" all go on sale, or off if all were on; elsewhere it opens the cell. */
export function toggle(session: Session): void {
  const { sheet, selection } = session;
  if (!selection) return;
  if (sheet.column(selection.active.column)?.kind !== 'offered') {
    session.edit(selection.active, { typing: false });
    return;
  }
  const indices = new Set<number>();
  for (const spot of selectedCells(session, selection)) {
    if (sheet.column(spot.column)!.kind === 'offered') indices.add(sheet.row(spot.row)!.index);
  }
  offer(session, [...indices]);
}

/** Puts SKUs on sale, or takes them off it if all of them are. */
export function offer(session: Session, indices: readonly number[]): void {
  const { sheet } = session;
  const all = indices.every((index) => sheet.skus[index]?.offered);
  const writer = new Writer(sheet);
  for (const index of indices) writer.setOffered(index, !all);
  session.apply(writer.skus);
}

/** A tier below the active line, its end still to be entered. */
export function addTier(session: Session): void {
  const { sheet, selection, words } = session;
  const row = selection && sheet.row(selection.active.row);
  if (!row || !selection || !sheet.view.editable) return;
  const { model } = row.sku.pricing;
  if (model !== 'volume' && model !== 'tiered') return session.say(words.saidOneTier);
  if (row.sku.pricing.tiers.length >= sheet.view.policy.maxTiers) return session.say(words.tooManyTiers(sheet.view.policy.maxTiers));
  const writer = new Writer(sheet);
  const wasOpenEnd = isLast(row);
  writer.addTier(row.index, row.tier);
  // What is to be entered next: the end of the tier that was open, or of the new one.
  const line = selection.active.row + (wasOpenEnd ? 0 : 1);
  const column = sheet.columnIndex('upTo');
  session.apply(writer.skus, { select: selectOnly({ row: line, column }), said: words.saidTierAdded(skuName(sheet, row)) });
}

export function removeTier(session: Session): void {
  const { sheet, selection, words } = session;
  const row = selection && sheet.row(selection.active.row);
  if (!row || !selection || !sheet.view.editable) return;
  if (row.sku.pricing.tiers.length < 2) return session.say(words.lastTier);
  const writer = new Writer(sheet);
  writer.removeTier(row.index, row.tier);
  const line = row.tier === row.sku.pricing.tiers.length - 1 ? selection.active.row - 1 : selection.active.row;
  session.apply(writer.skus, {
    select: selectOnly({ row: line, column: selection.active.column }),
    said: words.saidTierRemoved(skuName(sheet, row)),
  });
}

/** The cells of all selected blocks, each once. */
export function* selectedCells({ sheet }: Session, selection: Selection): Generator<Spot> {
  const seen = new Set<number>();
  const blocks = sheet.blocks(selection);
  for (const block of blocks) {
    for (const spot of sheet.cells(block)) {
      if (blocks.length > 1) {
        const key = spot.row * 1000 + spot.column;
        if (seen.has(key)) continue;
        seen.add(key);
      }
      yield spot;
    }
  }
}

/** What is said of a range: how many cells, from where to where. */
export function rangeSentence({ sheet, words }: Session, selection: Selection): string | undefined {
  const block = sheet.bounds(lastRange(selection));
  const count = countCells(sheet, block);
  const first = sheet.row(block.top);
  const last = sheet.row(block.bottom);
  if (count < 2 || !first || !last) return undefined;
  return words.saidRange(count, cellName(sheet, first, sheet.column(block.left)!), cellName(sheet, last, sheet.column(block.right)!));
}

/** How many cells a block has; a SKU's own count once. */
export function countCells(sheet: Session['sheet'], block: Bounds): number {
  let count = 0;
  let skus: number | undefined;
  for (let column = block.left; column <= block.right; column++) {
    if (!sheet.column(column)?.perSku) count += block.bottom - block.top + 1;
    else {
      if (skus === undefined) {
        skus = 0;
        for (let row = block.top; row <= block.bottom; row++) if (sheet.row(row)?.tier === 0) skus++;
      }
      count += skus;
    }
  }
  return count;
}
