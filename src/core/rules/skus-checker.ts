import type { Issue, Path } from '../schema/issue.js';
import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../schema/types.js';
import { editedIn } from '../skus/edited-in.js';
import { Findings } from './findings.js';
import { collect, within } from './report.js';
import type { SkuContext } from './rule.js';
import { rules } from './rules.js';
import { skuContext } from './sku-context.js';
import { SkuSet } from './sku-set.js';
import { inStage, type Stage } from './stage.js';

/** What SKUs are checked against. */
export interface SkusSubject {
  attributes: readonly Attribute[];
  /** As `periodsOf(billing)` returns them; `['use']` is billing by uses. */
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
  policy: ReleasePolicy;
  stage: Stage;
  /** The simple template: exactly one SKU, without values. */
  simple?: boolean;
}

const nothing: readonly Issue[] = [];
const blockSize = 256;

/**
 * Checks the successive states of one list of SKUs, and checks again only SKUs that are different objects from those of the call before.
 * The caller passes the list's place in the document, where the paths start.
 */
export class SkusChecker {
  readonly #stage: Stage;
  readonly #context: SkuContext;
  readonly #set: SkuSet;
  /** The list that was taken last. */
  skus: readonly Sku[] = [];
  #place: Readonly<Path> = [];
  /** By index, the SKU that was checked; undefined if it is still to be checked. */
  readonly #seen: (Sku | undefined)[] = [];
  /** By index, what was found about that SKU, with paths from the document. Empty for most. */
  readonly #found: (readonly Issue[])[] = [];
  /** All of `#found` in blocks of SKUs, so that a change joins one block again and not thousands of lists. */
  readonly #blocks: (readonly Issue[] | undefined)[] = [];
  #result: readonly Issue[] | undefined;

  constructor({ attributes, policy, stage, periods, currency, simple }: SkusSubject) {
    const quantity = attributes.find((attribute): attribute is QuantityAttribute => attribute.type === 'quantity');
    this.#stage = stage;
    this.#context = skuContext({ attributes, periods, currency, quantity, policy, isSimple: simple });
    this.#set = new SkuSet(attributes, policy);
  }

  /** Returns what is wrong with the SKUs, together and one by one. */
  check(skus: readonly Sku[], place: Readonly<Path> = []): readonly Issue[] {
    const isMoved = place.length !== this.#place.length || place.some((step, at) => step !== this.#place[at]);
    if (skus === this.skus && !isMoved && this.#result) return this.#result;
    this.take(skus);
    this.look((!isMoved && editedIn(skus, this.#seen)) || [...skus.keys()], place);
    const together = collect((report) => {
      for (const rule of rules.skus) rule(this.#set, this.#context, within(report, ...place));
    });
    return (this.#result = inStage(this.#stage, together).concat(this.found));
  }

  /** What is wrong with each of the SKUs that were checked so far, without what is wrong with all of them together. */
  get found(): readonly Issue[] {
    for (let block = 0; block < this.#blocks.length; block++) this.#blocks[block] ??= joined(this.#found, block * blockSize);
    return ([] as Issue[]).concat(...(this.#blocks as Issue[][]));
  }

  /** Takes another list. Its SKUs are still to be checked unless they are the same objects as before. */
  take(skus: readonly Sku[]): void {
    const { length } = skus;
    for (const gone of this.#seen.slice(length)) this.#set.replace(gone, undefined);
    this.#seen.length = this.#found.length = length;
    this.#blocks[Math.floor(length / blockSize)] = undefined;
    this.#blocks.length = Math.ceil(length / blockSize);
    this.skus = this.#set.skus = skus;
    this.#result = undefined;
  }

  /** Checks the SKUs at these indices of the list. A SKU that was checked before keeps its issues. */
  look(indices: readonly number[], place = this.#place): void {
    const depth = this.#place.length;
    // A SKU that only moved keeps what was found about it.
    const known = new Map<Sku | undefined, readonly Issue[]>();
    for (const index of indices) known.set(this.#seen[index], this.#found[index]!);

    const pricing = [...place, 0, 'pricing'];
    const findings = new Findings(pricing);
    for (const index of indices) {
      const sku = this.skus[index]!;
      this.#set.replace(this.#seen[index], sku);
      this.#seen[index] = sku;
      pricing[place.length] = index;
      this.#found[index] = known.get(sku)?.map((issue) => moveTo(pricing, depth, issue)) ?? this.#check(sku, findings);
      this.#blocks[Math.floor(index / blockSize)] = undefined;
    }
    this.#place = place;
  }

  #check({ pricing, offered }: Sku, findings: Findings): readonly Issue[] {
    const subject = { pricing, offered };
    for (const rule of rules.pricing) rule(subject, this.#context, findings.report);
    return inStage(this.#stage, findings.take());
  }
}

/** Returns the issue with the list at another place. @param depth - the length of the list's place before */
const moveTo = (pricing: Readonly<Path>, depth: number, issue: Issue): Issue => ({
  ...issue,
  path: [...pricing, ...issue.path.slice(depth + 2)],
});

function joined(lists: readonly (readonly Issue[])[], from: number): Issue[] {
  const all: Issue[] = [];
  for (let index = from; index < Math.min(from + blockSize, lists.length); index++) {
    for (const issue of lists[index] ?? nothing) all.push(issue);
  }
  return all;
}
