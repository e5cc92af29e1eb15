import type { Issue, Path } from '../schema/issue.js';
import type { Attribute, Period, QuantityAttribute, ReleasePolicy, Sku } from '../schema/types.js';
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
  /** By index, paths from the SKU; empty for most. */
  #found: (readonly Issue[])[] = [];
  /** By index, paths from the document. */
  #placed: (readonly Issue[])[] = [];
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
    this.#place = place;
    const changed = this.#update(skus);
    if (moved) this.#placed = this.#found.map((issues, index) => under([...place, index], issues));
    else for (const index of changed) this.#placed[index] = under([...place, index], this.#found[index]!);
    return (this.#result = this.#assemble());
  }

  /** Takes the new list, and gives the indices that hold another SKU than before. */
  #update(skus: readonly Sku[]): number[] {
    const before = this.#skus;
    const changed: number[] = [];
    for (let index = 0; index < skus.length; index++) if (skus[index] !== before[index]) changed.push(index);

    // A SKU that only moved keeps what was found about it.
    const known = new Map<Sku, readonly Issue[]>();
    for (const index of changed) if (index < before.length) known.set(before[index]!, this.#found[index]!);
    for (let index = skus.length; index < before.length; index++) this.#set.replace(before[index], undefined);

    for (const index of changed) {
      const sku = skus[index]!;
      this.#set.replace(before[index], sku);
      this.#found[index] = known.get(sku) ?? this.#check(sku);
    }
    this.#found.length = this.#placed.length = skus.length;
    this.#skus = skus;
    return changed;
  }

  #check({ pricing, offered }: Sku): readonly Issue[] {
    const found = this.#checkPricing(pricing, offered);
    return found.length ? inStage(this.#stage, under(['pricing'], found)) : none;
  }

  #assemble(): readonly Issue[] {
    const result = inStage(this.#stage, under(this.#place, this.#set.issues(this.#skus)));
    for (const issues of this.#placed) for (const issue of issues) result.push(issue);
    return result;
  }
}
