import { editPricing, setOffered, setPricing, setSkuCode, type SkuEdit } from '../../../core/edits/skus.js';
import { setFee, setModel, setPrice, setUpTo } from '../../../core/edits/tiers.js';
import { hasTiers } from '../../../core/pricing/models.js';
import type { Sku } from '../../../core/schema/types.js';
import type { CellProblem } from '../../../exchange/sheet-cell.js';
import { valueLabel } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import type { Content } from './content.js';
import { meansOpenEnd, readModel, readOffered, readPrice, readUpTo, type Reading } from './read-content.js';

/** What happened to a cell: `unreadable` text is kept as typed; a `refused` cell stays as it was. */
export type Outcome = 'written' | 'same' | 'unreadable' | 'refused';

/** The SKU after a cell was written: the same object unless the outcome is `written` or `unreadable`. */
export interface CellWrite {
  sku: Sku;
  outcome: Outcome;
}

/** Writes one cell of an SKU. The open end of the last tier accepts only content that leaves it open. */
export function writeCell(sku: Sku, tier: number, column: Column, content: Content, reading: Reading): CellWrite {
  switch (column.kind) {
    case 'price':
    case 'fee':
      return writePrice(sku, tier, column, content, reading);
    case 'upTo':
      return writeUpTo(sku, tier, content, reading);
    case 'offered': {
      const offered = readOffered(content, reading);
      return offered === undefined ? refuse(sku) : apply(sku, setOffered(offered));
    }
    case 'model':
      return writeModel(sku, content, reading);
    case 'code':
      return content?.problem && notText.has(content.problem) ? refuse(sku) : apply(sku, setSkuCode(content?.text.trim() ?? ''));
    case 'attribute':
    case 'actions': {
      const text = column.attribute ? valueLabel(sku, column.attribute).trim() : '';
      return !content || content.text.trim() === text ? { sku, outcome: 'same' } : refuse(sku);
    }
  }
}

/** Problems of cells whose text is the spreadsheet's own, not the seller's: an error, a formula without a result, a formatted date. */
const notText = new Set<CellProblem>(['error', 'no-result', 'date', 'boolean']);

const refuse = (sku: Sku): CellWrite => ({ sku, outcome: 'refused' });

function apply(sku: Sku, edit: SkuEdit, changed: Outcome = 'written'): CellWrite {
  const next = edit(sku);
  return { sku: next, outcome: next === sku ? 'same' : changed };
}

function writePrice(sku: Sku, tier: number, { kind, period }: Column, content: Content, reading: Reading): CellWrite {
  const price = readPrice(content, reading);
  const hasTier = tier === 0 || tier < sku.pricing.tiers.length;
  if (price === 'refused' || (!hasTier && price !== undefined)) return refuse(sku);
  const set = kind === 'fee' ? setFee : setPrice;
  return apply(sku, editPricing(set(tier, period!, price)), typeof price === 'object' ? 'unreadable' : 'written');
}

function writeUpTo(sku: Sku, tier: number, content: Content, reading: Reading): CellWrite {
  const upTo = readUpTo(content, reading);
  const { model, tiers } = sku.pricing;
  const isUnreadable = upTo !== null && typeof upTo === 'object' && upTo.typed !== '';
  if (reading.strict && isUnreadable) return refuse(sku);
  if (!hasTiers(model) || tier >= tiers.length - 1) return { sku, outcome: meansOpenEnd(upTo, reading.max) ? 'same' : 'refused' };
  if (content?.problem && content.text.trim() === '') return refuse(sku);
  // Only the last tier can have no end: in another one, "∞" is kept as typed, and the rules ask for a number.
  const next = upTo === null ? { typed: content?.text.trim() ?? '' } : upTo;
  return apply(sku, editPricing(setUpTo(tier, next)), typeof next === 'object' && next.typed !== '' ? 'unreadable' : 'written');
}

function writeModel(sku: Sku, content: Content, reading: Reading): CellWrite {
  if (content?.pricing) return apply(sku, setPricing(content.pricing));
  const model = readModel(content, reading);
  return model ? apply(sku, editPricing(setModel(model))) : refuse(sku);
}
