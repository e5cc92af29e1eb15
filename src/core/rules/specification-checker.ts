import { periodsOf } from '../pricing/periods.js';
import type { Issue } from '../schema/issue.js';
import type { Attribute, Specification } from '../schema/types.js';
import { inStage, under, type RuleContext } from './rule.js';
import { specificationRules } from './rules.js';
import { SkusChecker, type SkusSubject } from './skus-checker.js';

/** Checks the states of one specification one after another, and looks again only at what is another object than before. */
export class SpecificationChecker {
  #specification: Specification | undefined;
  #context: RuleContext | undefined;
  #own: readonly Issue[] = [];
  #subject: SkusSubject | undefined;
  #skus: SkusChecker | undefined;

  /** What is wrong with the specification that stands at `index` of the release. */
  check(specification: Specification, index: number, context: RuleContext): readonly Issue[] {
    if (!this.#specification || context !== this.#context || !sameButSkus(specification, this.#specification)) {
      this.#own = inStage(
        context.stage,
        specificationRules.flatMap((rule) => rule(specification, context)),
      );
    }
    const subject = skusSubject(specification, context);
    if (!this.#skus || !this.#subject || !sameSubject(subject, this.#subject)) {
      this.#subject = subject;
      this.#skus = new SkusChecker(subject);
    }
    this.#specification = specification;
    this.#context = context;
    const place = ['specifications', index];
    return [...under(place, this.#own)].concat(this.#skus.check(specification.skus, [...place, 'skus']));
  }
}

/** The simple template knows no attributes, whatever it may hold. */
const skusSubject = ({ template, attributes, billing }: Specification, { policy, stage, currency }: RuleContext): SkusSubject => ({
  attributes: template === 'custom' ? attributes : [],
  periods: periodsOf(billing),
  currency,
  policy,
  stage,
  simple: template === 'simple',
});

/** The same in all that the specification's own rules look at. */
function sameButSkus(a: Specification, b: Specification): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Specification>;
  return [...keys].every((key) => key === 'skus' || a[key] === b[key]);
}

/** The same in all that the rules for SKUs look at; names and labels are not among it, so that typing one re-checks no SKU. */
const sameSubject = (a: SkusSubject, b: SkusSubject): boolean =>
  a.policy === b.policy &&
  a.stage === b.stage &&
  a.currency === b.currency &&
  a.simple === b.simple &&
  sameItems(a.periods, b.periods, Object.is) &&
  (a.attributes === b.attributes || sameItems(a.attributes, b.attributes, sameAttribute));

function sameAttribute(a: Attribute, b: Attribute): boolean {
  if (a === b) return true;
  if (a.id !== b.id) return false;
  if (a.type === 'enum') return b.type === 'enum' && sameItems(a.values, b.values, (one, other) => one.id === other.id);
  return b.type === 'quantity' && a.min === b.min && a.max === b.max && a.step === b.step;
}

const sameItems = <T>(a: readonly T[], b: readonly T[], same: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((item, index) => same(item, b[index]!));
