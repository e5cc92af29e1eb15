import type { Issue, Path } from '../schema/issue.js';
import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../schema/types.js';
import { editedIn } from '../skus/edited-in.js';
import { Findings } from './findings.js';
import { pricingRules } from './pricing.js';
import { inStage, none, under, type Stage } from './rule.js';
import { SkuSet } from './sku-set.js';

/** What the rules for SKUs look at besides them. */
export interface SkusSubject {
  attributes: readonly Attribute[];
  /** As `periodsOf(billing)` gives them; `['use']` is billing by uses. */
  periods: readonly Period[];
  /** ISO 4217. */
  currency: string;
  policy: ReleasePolicy;
  stage: Stage;
  /** The simple template: exactly one SKU, without values. */
  simple?: boolean;
}

const blockSize = 256;

/**
 * Checks one list of SKUs after another and looks again only at those that are other objects than at the call before.
 * The list's place in the document comes with it, and paths start with that.
 */
export class SkusChecker {
  readonly #stage: Stage;
  readonly #checkPricing: ReturnType<typeof pricingRules>;
  readonly #set: SkuSet;
  /** The list that was taken last. */
  skus: readonly Sku[] = [];
  #place: Readonly<Path> = [];
  /** By index, the SKU that was looked at; none yet in what is still ahead. */
  readonly #seen: (Sku | undefined)[] = [];
  /** What was found about it, paths from the document; empty for most. */
  readonly #found: (readonly Issue[])[] = [];
  /** All of `#found` in blocks of SKUs, so that a change joins one block anew and not thousands of lists. */
  readonly #blocks: (readonly Issue[] | undefined)[] = [];
  #result: readonly Issue[] | undefined;

  constructor(subject: SkusSubject) {
    const { attributes, policy, stage } = subject;
    const quantity = attributes.find((attribute): attribute is QuantityAttribute => attribute.type === 'quantity');
    this.#stage = stage;
    this.#checkPricing = pricingRules({ ...subject, quantity });
    this.#set = new SkuSet(attributes, policy, subject.simple);
  }

  check(skus: readonly Sku[], place: Readonly<Path> = []): readonly Issue[] {
    const moved = place.length !== this.#place.length || place.some((step, at) => step !== this.#place[at]);
    if (skus === this.skus && !moved && this.#result) return this.#result;
    this.take(skus);
    this.look((!moved && editedIn(skus, this.#seen)) || [...skus.keys()], place);
    return (this.#result = inStage(this.#stage, under(place, this.#set.issues(skus))).concat(this.found));
  }

  /** What is wrong with each of the SKUs that were looked at so far, and not with all of them together. */
  get found(): readonly Issue[] {
    for (let block = 0; block < this.#blocks.length; block++) this.#blocks[block] ??= joined(this.#found, block * blockSize);
    return ([] as Issue[]).concat(...(this.#blocks as Issue[][]));
  }

  /** Another list, all of which is still ahead where it is not as before. */
  take(skus: readonly Sku[]): void {
    const { length } = skus;
    for (const gone of this.#seen.slice(length)) this.#set.replace(gone, undefined);
    this.#seen.length = this.#found.length = length;
    this.#blocks[Math.floor(length / blockSize)] = undefined;
    this.#blocks.length = Math.ceil(length / blockSize);
    this.skus = skus;
    this.#result = undefined;
  }

  /** Looks at the SKUs at these indices of the list; at one that was looked at before, not again. */
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
    this.#checkPricing(pricing, offered, findings);
    return findings.count ? inStage(this.#stage, findings.take()) : none;
  }
}

/** The same issue, whose path begins with another place; `depth` is how long the list's own place was. */
const moveTo = (pricing: Readonly<Path>, depth: number, issue: Issue): Issue => ({
  ...issue,
  path: [...pricing, ...issue.path.slice(depth + 2)],
});

function joined(lists: readonly (readonly Issue[])[], from: number): Issue[] {
  const all: Issue[] = [];
  for (let index = from; index < Math.min(from + blockSize, lists.length); index++) {
    for (const issue of lists[index] ?? none) all.push(issue);
  }
  return all;
}
