import type { Issue, Path } from '../schema/issue.js';
import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../schema/types.js';
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
/** SKUs that are looked at in one piece: about a millisecond. */
const pieceSize = 512;

/**
 * Checks one list of SKUs after another and looks again only at those that are other objects than at the call before.
 * The list's place in the document comes with it, and paths start with that.
 */
export class SkusChecker {
  readonly #stage: Stage;
  readonly #checkPricing: ReturnType<typeof pricingRules>;
  readonly #set: SkuSet;
  #skus: readonly Sku[] = [];
  #place: Readonly<Path> = [];
  /** By index, paths from the document; empty for most. */
  #found: (readonly Issue[])[] = [];
  /** All of `#found` in blocks of SKUs, so that a change joins one block anew and not thousands of lists. */
  #blocks: (readonly Issue[] | undefined)[] = [];
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
    if (skus === this.#skus && !moved && this.#result) return this.#result;
    this.#update(skus, place, moved);
    return (this.#result = this.#joined());
  }

  /**
   * Does the work of {@link check} in pieces, for who has time: whoever goes through all of them has its answer at once, unless another
   * list was checked meanwhile. After the first piece {@link found} is right for the first `count` SKUs.
   */
  *ahead(skus: readonly Sku[], count: number): Generator<void> {
    if (this.#skus.length === 0) this.#set.expect(skus.length);
    for (let until = count; ; until += pieceSize) {
      this.#result = undefined;
      this.#update(skus.slice(0, until), [], this.#place.length > 0);
      yield;
      if (until >= skus.length) break;
    }
    yield* this.#set.ahead(skus);
  }

  /** What is wrong with each of the SKUs that were looked at so far, and not with all of them together. */
  get found(): readonly Issue[] {
    return this.#found.flat();
  }

  #update(skus: readonly Sku[], place: Readonly<Path>, moved: boolean): void {
    const before = this.#skus;
    const depth = this.#place.length;
    const changed: number[] = [];
    for (let index = 0; index < skus.length; index++) if (moved || skus[index] !== before[index]) changed.push(index);

    // A SKU that only moved keeps what was found about it.
    const known = new Map<Sku, readonly Issue[]>();
    for (const index of changed) if (index < before.length) known.set(before[index]!, this.#found[index]!);
    for (let index = skus.length; index < before.length; index++) this.#set.replace(before[index], undefined);

    const pricing = [...place, 0, 'pricing'];
    const findings = new Findings(pricing);
    for (const index of changed) {
      const sku = skus[index]!;
      this.#set.replace(before[index], sku);
      pricing[place.length] = index;
      this.#found[index] = known.get(sku)?.map((issue) => moveTo(pricing, depth, issue)) ?? this.#check(sku, findings);
      this.#blocks[Math.floor(index / blockSize)] = undefined;
    }
    this.#found.length = skus.length;
    if (skus.length < before.length) this.#blocks[Math.floor(skus.length / blockSize)] = undefined;
    this.#blocks.length = Math.ceil(skus.length / blockSize);
    this.#skus = skus;
    this.#place = place;
  }

  #check({ pricing, offered }: Sku, findings: Findings): readonly Issue[] {
    this.#checkPricing(pricing, offered, findings);
    return findings.count ? inStage(this.#stage, findings.take()) : none;
  }

  #joined(): readonly Issue[] {
    const together = inStage(this.#stage, under(this.#place, this.#set.issues(this.#skus)));
    for (let block = 0; block < this.#blocks.length; block++) this.#blocks[block] ??= joined(this.#found, block * blockSize);
    return together.concat(...(this.#blocks as Issue[][]));
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
    for (const issue of lists[index]!) all.push(issue);
  }
  return all;
}
