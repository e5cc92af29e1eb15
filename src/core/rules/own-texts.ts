import { makeIssue, type Issue, type IssueCode, type Path } from '../schema/issue.js';
import { Counts } from './counts.js';
import { none } from './rule.js';

/**
 * A text of each item that no other may have, of items that come and go one by one. Whether any is repeated is known without a look at all.
 * A blank text is nobody's.
 */
export class OwnTexts<T> {
  /** The texts as they are compared. */
  readonly #counts = new Counts<string>();
  #found: readonly Issue[] | undefined;

  /** @param same - two texts that give the same are duplicates */
  constructor(
    readonly code: IssueCode,
    readonly textOf: (item: T) => string | undefined,
    readonly path: (index: number) => Path,
    readonly same: (text: string) => string,
  ) {}

  /** One item takes the place of another; undefined where there was or is none. */
  replace(before: T | undefined, after: T | undefined): void {
    const gone = before && this.textOf(before);
    const come = after && this.textOf(after);
    if (gone === come) return;
    this.#found = undefined;
    this.#count(gone, -1);
    this.#count(come, 1);
  }

  #count(text: string | undefined, by: 1 | -1): void {
    const key = text && this.same(text);
    if (key) this.#counts.add(key, by);
  }

  /** Every text that an earlier item has too; `first` is the index of that item. The items are those that came and have not gone. */
  issues(items: readonly T[]): readonly Issue[] {
    return this.#counts.repeated ? (this.#found ??= this.#find(items)) : none;
  }

  #find(items: readonly T[]): Issue[] {
    const firsts = new Map<string, number>();
    return items.flatMap((item, index) => {
      const value = this.textOf(item);
      const key = value && this.same(value);
      if (!key) return [];
      const first = firsts.get(key);
      if (first !== undefined) return [makeIssue(this.code, this.path(index), { value, first })];
      firsts.set(key, index);
      return [];
    });
  }
}
