import { addTier, setFee, setPrice, setUpTo, type Price, type PricingEdit } from '../../core/edits/tiers.js';
import { isDecimal } from '../../core/numbers/index.js';
import { maximumOf } from '../../core/rules/quantity.js';
import type { Path } from '../../core/schema/issue.js';
import type { Tier } from '../../core/schema/types.js';
import { readClipboard } from '../../exchange/read-clipboard.js';
import type { SheetCell } from '../../exchange/sheet-cell.js';
import { readEntry } from '../../internal/fields/entry.js';
import { readPrice } from '../../internal/words/price.js';
import type { EditorContext } from './context.js';
import { hasFees, showsTiers } from './tier-range.js';

type Cell = SheetCell | null;
/** Writes a pasted cell into a column, for the tier at `index`. */
type Column = (index: number, cell: Cell) => PricingEdit;

/**
 * Pastes several cells of a sheet from the focused cell on, as one step to undo. A single cell is text, which the browser pastes into the field.
 * A block with more rows than tiers adds tiers. Cells to the right of the table are left out and counted.
 */
export function pasteBlock(editor: EditorContext, event: ClipboardEvent, path: Path): void {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (!editor.editable || !/[\t\r\n]/.test(text.replace(/(\r\n|\r|\n)$/, ''))) return;
  event.preventDefault();
  const { lang, currency } = editor;
  const rows = readClipboard({ html: event.clipboardData?.getData('text/html'), text, locale: lang, currency });
  const names = columnNames(editor);
  const from = names.indexOf(path.slice(2).join('.'));
  const columns = names.slice(from).map((name) => columnOf(editor, name));
  const first = Number(path[1]);
  const isWhole = showsTiers(editor.pricing);
  const placed = isWhole ? rows : rows.slice(0, 1);
  editor.edit((pricing) => {
    const ends = isWhole && names[from] === 'upTo' && !isOpen(editor, placed.at(-1)?.[0] ?? null);
    const roomy = withTiers(first + placed.length + (ends ? 1 : 0), isWhole)(pricing);
    return placed.reduce(
      (next, row, down) => row.reduce((one, cell, right) => columns[right]?.(first + down, cell)(one) ?? one, next),
      roomy,
    );
  });
  const all = rows.reduce((sum, row) => sum + row.length, 0);
  const pasted = placed.reduce((sum, row) => sum + Math.min(row.length, columns.length), 0);
  editor.say(editor.words.pasted({ count: pasted, outside: all - pasted }));
}

/** The columns of the table, by the rest of their cells' paths. */
function columnNames(editor: EditorContext): string[] {
  const { periods, pricing } = editor;
  return [
    ...(showsTiers(pricing) ? ['upTo'] : []),
    ...periods.map((period) => `unitPrice.${period}`),
    ...(hasFees(editor) ? periods.map((period) => `flatFee.${period}`) : []),
  ];
}

function columnOf(editor: EditorContext, name: string): Column {
  if (name === 'upTo') return (index, cell) => (isUnsaid(cell) ? same : endedAt(index, readEnd(cell, editor.lang)));
  const [field, period = ''] = name.split(/\.(.*)/s);
  const set = field === 'unitPrice' ? setPrice : setFee;
  return (index, cell) => (isUnsaid(cell) ? same : set(index, period, readMoney(cell, editor)));
}

const same: PricingEdit = (pricing) => pricing;
/** A formula without a result changes nothing. */
const isUnsaid = (cell: Cell): boolean => cell?.problem !== undefined && cell.text.trim() === '';

/** Adds tiers below the last, as the button does, until there are `count`. */
const withTiers =
  (count: number, isWhole: boolean): PricingEdit =>
  (pricing) => {
    let next = pricing;
    for (let at = pricing.tiers.length; isWhole && at < count; at++) next = addTier(at - 1)(next);
    return next;
  };

/** The last tier stays open, whatever end the block has for it. */
const endedAt =
  (index: number, upTo: Tier['upTo']): PricingEdit =>
  (pricing) =>
    index >= pricing.tiers.length - 1 ? pricing : setUpTo(index, upTo ?? { typed: '' })(pricing);

const isEndless = (text: string): boolean => /^(∞|inf|infinity)?$/i.test(text.trim());

/** Whether the end in the last row means no end: blank, ∞, or at least the maximum. */
function isOpen({ quantity, lang }: EditorContext, cell: Cell): boolean {
  if (isEndless(cell?.text ?? '')) return true;
  const end = readEnd(cell, lang);
  const max = quantity && maximumOf(quantity);
  return typeof end === 'number' && max !== undefined && end >= max;
}

function readEnd(cell: Cell, lang: string): Tier['upTo'] {
  if (!cell || isEndless(cell.text)) return { typed: cell?.text.trim() ?? '' };
  if (cell.problem) return { typed: cell.text };
  return cell.value === undefined ? readEntry(cell.text, lang) : readEntry(cell.value, 'en');
}

function readMoney(cell: Cell, { lang, currency }: EditorContext): Price {
  if (cell?.problem) return { typed: cell.text };
  return cell?.value !== undefined && isDecimal(cell.value) ? cell.value : readPrice(cell?.text ?? '', lang, currency);
}
