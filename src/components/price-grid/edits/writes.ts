import { dequal } from 'dequal/lite';
import { addTier as addTierBelow, removeTier as withoutTier } from '../../../core/edits/tiers.js';
import { isDecimal, parseDecimal } from '../../../core/numbers/index.js';
import { convertPricing } from '../../../core/pricing/index.js';
import type { Decimal, Pricing, PricingModel, Sku, Tier, Typed } from '../../../core/schema/types.js';
import type { CellProblem, SheetCell } from '../../../exchange/sheet-cell.js';
import { readEntry } from '../../../internal/fields/entry.js';
import { readPrice } from '../../../internal/words/price.js';
import { shownText } from '../sheet/cell-text.js';
import type { Column } from '../sheet/columns.js';
import type { IndexedTier } from '../sheet/rows.js';
import type { Sheet } from '../sheet/sheet.js';

/** What becomes of a cell that is written: `unreadable` is kept as typed, `refused` leaves the cell as it was. */
export type Outcome = 'written' | 'same' | 'unreadable' | 'refused';

/** Text, or a cell of a clipboard with its own number, a cell under "Pricing" with the tiers behind it; null empties. */
export type Content = (SheetCell & { pricing?: Pricing | undefined }) | null;

/** What a cell shows that its writer did not write. */
const notText = new Set<CellProblem>(['error', 'no-result', 'date', 'boolean']);

/**
 * Writes many cells and makes the next SKUs once. Only the SKUs and tiers that are written are copied.
 * Cells are addressed in the SKUs as they were given; lines that come later see what was written before.
 */
export class Writer {
  readonly #sheet: Sheet;
  readonly #before: readonly Sku[];
  readonly #strict: boolean;
  #skus: Sku[] | undefined;
  readonly #ownTiers = new Set<Tier>();
  readonly #ownSkus = new Set<Sku>();

  /** @param options.strict - what can't be read is refused, not kept as typed */
  constructor(sheet: Sheet, skus: readonly Sku[] = sheet.skus, { strict = false }: { strict?: boolean } = {}) {
    this.#sheet = sheet;
    this.#before = skus;
    this.#strict = strict;
  }

  /** The SKUs so far; the very array that was given, if nothing was written. */
  get skus(): readonly Sku[] {
    return this.#skus ?? this.#before;
  }

  sku(index: number): Sku | undefined {
    return this.skus[index];
  }

  /** Writes one cell. The open end takes only what means the same. */
  write(row: IndexedTier, column: Column, content: Content): Outcome {
    const sku = this.sku(row.index);
    if (!sku) return 'refused';
    switch (column.kind) {
      case 'price':
      case 'fee':
        return this.#writePrice(sku, row, column, content);
      case 'upTo':
        return this.#writeUpTo(sku, row, content);
      case 'offered':
        return this.#writeOffered(sku, row, content);
      case 'model':
        return this.#writeModel(sku, row, content);
      case 'code': {
        if (content?.problem && notText.has(content.problem)) return 'refused';
        const code = content?.text.trim() ?? '';
        if (code === (sku.code ?? '')) return 'same';
        this.#own(row.index).code = code;
        if (code === '') delete this.#own(row.index).code;
        return 'written';
      }
      default:
        return !content || content.text.trim() === shownText(this.#sheet, row, column).trim() ? 'same' : 'refused';
    }
  }

  setOffered(index: number, offered: boolean): void {
    if (this.sku(index)?.offered !== offered) this.#own(index).offered = offered;
  }

  setModel(index: number, model: PricingModel): void {
    const sku = this.sku(index);
    if (!sku) return;
    const pricing = convertPricing(sku.pricing, model);
    if (pricing !== sku.pricing) this.#own(index).pricing = { ...pricing, tiers: [...pricing.tiers] };
  }

  /** A tier below another, as everywhere in the kit: below the open end it is the open one, and the end above is still to be entered. */
  addTier(index: number, tier: number): void {
    const sku = this.#own(index);
    sku.pricing = addTierBelow(tier)(sku.pricing);
  }

  /** The tier goes; if it was the last, the one above becomes the open end. */
  removeTier(index: number, tier: number): void {
    const sku = this.#own(index);
    sku.pricing = withoutTier(tier)(sku.pricing);
  }

  /** Model and tiers of one SKU for another. */
  copyPricing(from: number, to: number): void {
    const source = this.sku(from);
    if (source) this.setPricing(to, source.pricing);
  }

  setPricing(index: number, pricing: Pricing): void {
    if (this.sku(index)?.pricing !== pricing) this.#own(index).pricing = { ...pricing, tiers: pricing.tiers.map((tier) => ({ ...tier })) };
  }

  setUpTo(index: number, tier: number, upTo: Tier['upTo']): void {
    this.#ownTier(index, tier).upTo = upTo;
  }

  #writePrice(sku: Sku, row: IndexedTier, column: Column, content: Content): Outcome {
    const period = column.period!;
    const price = this.#readPrice(content);
    if (price === 'refused' || (this.#strict && typeof price === 'object')) return 'refused';
    const field = column.kind === 'fee' ? 'flatFee' : 'unitPrice';
    const held = sku.pricing.tiers[row.tier]?.[field];
    const before = held && Object.hasOwn(held, period) ? held[period] : undefined;
    if (samePrice(before, price)) return 'same';
    const tier = this.#ownTier(row.index, row.tier);
    const prices = { ...tier[field] };
    if (price === undefined) delete prices[period];
    else prices[period] = price;
    tier[field] = prices;
    if (field === 'flatFee' && Object.keys(prices).length === 0) delete tier.flatFee;
    return typeof price === 'object' ? 'unreadable' : 'written';
  }

  #readPrice(content: Content): Decimal | Typed | undefined | 'refused' {
    if (!content) return undefined;
    if (content.problem) return content.text.trim() === '' ? 'refused' : { typed: content.text };
    if (content.value !== undefined && isDecimal(content.value)) return content.value;
    // More digits than a workbook holds are a text there, written as the document has them: in no language another number.
    if (this.#strict && content.text.length > 16 && isDecimal(content.text)) return content.text;
    return readPrice(content.text, this.#sheet.view.lang, this.#sheet.view.currency);
  }

  #writeUpTo(sku: Sku, row: IndexedTier, content: Content): Outcome {
    const upTo = this.readUpTo(content);
    const { model, tiers } = sku.pricing;
    if (this.#strict && upTo !== null && typeof upTo === 'object' && upTo.typed !== '') return 'refused';
    const hasTiers = model === 'volume' || model === 'tiered';
    if (!hasTiers || row.tier >= tiers.length - 1) return this.meansOpen(upTo) ? 'same' : 'refused';
    if (content?.problem && content.text.trim() === '') return 'refused';
    // An end without a number, in the middle: asked for, and not the open one.
    const next = upTo === null ? { typed: content?.text.trim() ?? '' } : upTo;
    if (sameUpTo(tiers[row.tier]!.upTo, next)) return 'same';
    this.#ownTier(row.index, row.tier).upTo = next;
    return typeof next === 'object' && next.typed !== '' ? 'unreadable' : 'written';
  }

  /** A quantity; null where the text means "without end"; `{ typed: '' }` where it is blank. */
  readUpTo(content: Content): number | null | Typed {
    const text = content?.text.trim() ?? '';
    if (text === '') return { typed: '' };
    if (content?.problem) return { typed: content.text };
    if (/^(∞|inf|infinity)$/i.test(text)) return null;
    const value = content?.value;
    if (value !== undefined && isDecimal(value)) return exactNumber(value) ?? { typed: text };
    return readEntry(content!.text, this.#sheet.view.lang) ?? { typed: '' };
  }

  /** Whether an end means the open one: blank, ∞, or at least the highest quantity. */
  meansOpen(upTo: number | null | Typed): boolean {
    if (upTo === null) return true;
    if (typeof upTo === 'object') return upTo.typed === '';
    return this.#sheet.max !== undefined && upTo >= this.#sheet.max;
  }

  #writeOffered(sku: Sku, row: IndexedTier, content: Content): Outcome {
    const { words } = this.#sheet.view;
    // A formula without a result takes nothing off the market.
    if (content?.problem === 'no-result') return 'refused';
    const text = content?.text.trim().toLocaleLowerCase() ?? '';
    const says = (...texts: string[]): boolean => texts.some((one) => one.toLocaleLowerCase() === text);
    const offered = says(words.yes, 'yes', 'true', '1', 'x', '✓', '☑')
      ? true
      : says(words.no, 'no', 'false', '0', '', '☐')
        ? false
        : undefined;
    if (offered === undefined) return 'refused';
    if (offered === sku.offered) return 'same';
    this.setOffered(row.index, offered);
    return 'written';
  }

  #writeModel(sku: Sku, row: IndexedTier, content: Content): Outcome {
    if (content?.pricing) {
      if (dequal(content.pricing, sku.pricing)) return 'same';
      this.setPricing(row.index, content.pricing);
      return 'written';
    }
    const model = this.readModel(content?.text ?? '');
    if (!model) return 'refused';
    if (model === sku.pricing.model) return 'same';
    this.setModel(row.index, model);
    return 'written';
  }

  readModel(text: string): PricingModel | undefined {
    const { words } = this.#sheet.view;
    const sought = text.trim().toLocaleLowerCase();
    return pricedByQuantity.find((model) => model === sought || words.model(model).toLocaleLowerCase() === sought);
  }

  #own(index: number): Sku {
    const skus = (this.#skus ??= [...this.#before]);
    const sku = skus[index]!;
    if (this.#ownSkus.has(sku)) return sku;
    const own: Sku = { ...sku, pricing: { ...sku.pricing, tiers: [...sku.pricing.tiers] } };
    this.#ownSkus.add(own);
    return (skus[index] = own);
  }

  #ownTier(index: number, tier: number): Tier {
    const { tiers } = this.#own(index).pricing;
    const held = (tiers[tier] ??= { upTo: null, unitPrice: {} });
    if (this.#ownTiers.has(held)) return held;
    const own = { ...held };
    this.#ownTiers.add(own);
    return (tiers[tier] = own);
  }
}

/** The models that a SKU can have where there is a quantity attribute, in the source's order. */
export const pricedByQuantity: readonly PricingModel[] = ['linear', 'volume', 'tiered'];

function samePrice(a: Decimal | Typed | undefined, b: Decimal | Typed | undefined): boolean {
  if (typeof a === 'object' && typeof b === 'object') return a.typed === b.typed;
  return a === b;
}

function sameUpTo(a: Tier['upTo'], b: Tier['upTo']): boolean {
  if (a !== null && b !== null && typeof a === 'object' && typeof b === 'object') return a.typed === b.typed;
  return a === b;
}

function exactNumber(value: Decimal): number | undefined {
  const read = parseDecimal(value, 'en', { group: '' });
  const entry = read.ok ? readEntry(read.value, 'en') : null;
  return typeof entry === 'number' ? entry : undefined;
}

/** A cell of plain text, as it is typed. */
export const typed = (text: string): Content => ({ text });
