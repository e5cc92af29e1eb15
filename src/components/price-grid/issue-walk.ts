import type { Path } from '../../core/schema/issue.js';
import type { PriceTable } from './price-table.js';

/** Goes from issue to issue, errors first, round and round. */
export class IssueWalk {
  #last: unknown;
  #at = -1;

  next(table: PriceTable): Path | undefined {
    const { all } = table.issues;
    if (all.length === 0) return undefined;
    if (this.#last !== all) this.#at = -1;
    this.#last = all;
    const ordered = [...all].sort((a, b) => Number(a.severity !== 'error') - Number(b.severity !== 'error'));
    this.#at = (this.#at + 1) % ordered.length;
    return ordered[this.#at]!.path;
  }
}
