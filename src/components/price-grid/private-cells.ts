import { isDecimal } from '../../core/numbers/index.js';
import type { Decimal, Period, Pricing, Tier, Typed } from '../../core/schema/types.js';
import type { Content } from './writes.js';

/** The kit's own type on the clipboard: the tiers behind the cells, where `text/plain` only has what the cells are called. */
export const privateType = 'application/x-sku-kit';

/** The tiers behind the cells of a block as JSON: rows of a pricing or null; undefined where no cell has any. */
export function writePrivate(cells: readonly (readonly Content[])[]): string | undefined {
  if (!cells.some((row) => row.some((cell) => cell?.pricing))) return undefined;
  return JSON.stringify(cells.map((row) => row.map((cell) => cell?.pricing ?? null)));
}

/**
 * A block with the tiers that the clipboard has for it. What comes from a clipboard may be from anywhere: what is not a pricing in these
 * periods, or not of the block's shape, is left out, and the block stays what it is called.
 */
export function withPrivate(block: Content[][], json: string, periods: readonly Period[]): Content[][] {
  const rows = parsed(json);
  if (!Array.isArray(rows) || rows.length !== block.length) return block;
  return block.map((cells, row) =>
    cells.map((cell, column) => {
      const given: unknown = (rows as unknown[])[row];
      const pricing = Array.isArray(given) ? readPricing((given as unknown[])[column], periods) : undefined;
      return cell && pricing ? { ...cell, pricing } : cell;
    }),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function readPricing(value: unknown, periods: readonly Period[]): Pricing | undefined {
  if (!isRecord(value) || (value.model !== 'volume' && value.model !== 'tiered') || !Array.isArray(value.tiers)) return undefined;
  const tiers = (value.tiers as unknown[]).map((tier) => readTier(tier, periods));
  return tiers.every((tier) => tier !== undefined) ? { model: value.model, tiers } : undefined;
}

function readTier(value: unknown, periods: readonly Period[]): Tier | undefined {
  if (!isRecord(value)) return undefined;
  const { upTo } = value;
  const end = upTo === null || (typeof upTo === 'number' && Number.isFinite(upTo)) ? upTo : readTyped(upTo);
  if (end === undefined) return undefined;
  const flatFee = readPrices(value.flatFee, periods);
  return { upTo: end, unitPrice: readPrices(value.unitPrice, periods), ...(Object.keys(flatFee).length > 0 ? { flatFee } : {}) };
}

function readPrices(value: unknown, periods: readonly Period[]): Tier['unitPrice'] {
  const prices: Tier['unitPrice'] = {};
  if (!isRecord(value)) return prices;
  for (const period of periods) {
    const price = Object.hasOwn(value, period) ? readPrice(value[period]) : undefined;
    if (price !== undefined) prices[period] = price;
  }
  return prices;
}

const readPrice = (value: unknown): Decimal | Typed | undefined =>
  typeof value === 'string' && isDecimal(value) ? value : readTyped(value);

const readTyped = (value: unknown): Typed | undefined =>
  isRecord(value) && typeof value.typed === 'string' ? { typed: value.typed } : undefined;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
