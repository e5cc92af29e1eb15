import type { Issue, Path } from '../../../core/schema/issue.js';
import type { Column } from './columns.js';
import type { Row } from './rows.js';

/** A cell by its SKU's index in the value, tier and column. */
export interface CellPlace {
  index: number;
  tier: number;
  columnId: string;
}

/**
 * The cell that an issue is shown in.
 * @param path - from the value. A path without a cell of its own gets the nearest one; the list as a whole has none.
 */
export function placeOf(path: Readonly<Path>, columns: readonly Column[]): CellPlace | undefined {
  const [index, part, inPart, tier, field, period] = path;
  if (typeof index !== 'number') return undefined;
  const has = (id: string): boolean => columns.some((column) => column.id === id);
  const nearest = (...ids: string[]): string => ids.find(has) ?? columns.find(({ kind }) => kind === 'price')?.id ?? 'offered';
  if (part === 'code' || part === 'offered') return { index, tier: 0, columnId: part };
  if (part === 'values') return { index, tier: 0, columnId: nearest(`attribute:${String(inPart)}`) };
  if (part !== 'pricing') return { index, tier: 0, columnId: columns.find(({ kind }) => kind === 'attribute')?.id ?? 'offered' };
  if (typeof tier !== 'number') return { index, tier: 0, columnId: nearest('model') };
  if (field === 'unitPrice') return { index, tier, columnId: nearest(`price:${String(period)}`) };
  if (field === 'flatFee') return { index, tier, columnId: nearest(`fee:${String(period)}`) };
  return { index, tier, columnId: nearest('upTo') };
}

export const errorsFirst = (issues: readonly Issue[]): Issue[] =>
  [...issues].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));

/** All issues, grouped by SKU so that each cell searches only a few. */
export class IssuesBySku {
  readonly all: readonly Issue[];
  readonly #bySku = new Map<number, Issue[]>();

  constructor(issues: readonly Issue[]) {
    this.all = issues;
    for (const issue of issues) {
      const index = issue.path[0];
      if (typeof index !== 'number') continue;
      const some = this.#bySku.get(index);
      if (some) some.push(issue);
      else this.#bySku.set(index, [issue]);
    }
  }

  of(row: Row, column: Column, columns: readonly Column[]): readonly Issue[] {
    const some = this.#bySku.get(row.index);
    if (!some) return none;
    return some.filter((issue) => {
      const place = placeOf(issue.path, columns);
      return place?.columnId === column.id && (column.perSku || place.tier === row.tier);
    });
  }
}

const none: readonly Issue[] = [];
