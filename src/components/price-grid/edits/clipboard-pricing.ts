import { hasTiers } from '../../../core/pricing/models.js';
import { parsePricing } from '../../../core/schema/parse.js';
import type { Period, Pricing, Tier } from '../../../core/schema/types.js';
import type { Content } from './content.js';

/** The tiers behind copied pricing models as JSON, for the kit's own clipboard format; undefined where no cell has any. */
export function writePricing(cells: readonly (readonly Content[])[]): string | undefined {
  if (!cells.some((row) => row.some((cell) => cell?.pricing))) return undefined;
  return JSON.stringify(cells.map((row) => row.map((cell) => cell?.pricing ?? null)));
}

/**
 * A block with the tiers that {@link writePricing} wrote for it. Anyone can put data on a clipboard, so it is checked: what is not a
 * pricing, or does not have the shape of the block, is ignored, and so are prices of periods that the grid does not have.
 */
export function withPricing(block: Content[][], json: string, periods: readonly Period[]): Content[][] {
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
  const read = value === null ? undefined : parsePricing(value);
  if (!read?.ok || !hasTiers(read.value.model)) return undefined;
  return { ...read.value, tiers: read.value.tiers.map((tier) => inPeriods(tier, periods)) };
}

function inPeriods({ upTo, unitPrice, flatFee = {} }: Tier, periods: readonly Period[]): Tier {
  const only = (prices: Tier['unitPrice']) => Object.fromEntries(Object.entries(prices).filter(([period]) => periods.includes(period)));
  const fees = only(flatFee);
  return { upTo, unitPrice: only(unitPrice), ...(Object.keys(fees).length > 0 && { flatFee: fees }) };
}
