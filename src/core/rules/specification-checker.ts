import { periodsOf } from '../pricing/periods.js';
import type { Issue, Path } from '../schema/issue.js';
import type { Attribute, Specification } from '../schema/types.js';
import { collect } from './report.js';
import type { RuleContext } from './rule.js';
import { rules } from './rules.js';
import { SkusChecker, type SkusSubject } from './skus-checker.js';
import { inStage, type Stage } from './stage.js';

/** Checks the successive states of one specification, and checks again only what is a different object than before. */
export class SpecificationChecker {
  readonly #stage: Stage;
  #specification: Specification | undefined;
  #context: RuleContext | undefined;
  #own: readonly Issue[] = [];
  #subject: SkusSubject | undefined;
  #skus: SkusChecker | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** Returns what is wrong with the specification at `index` of the release. */
  check(specification: Specification, index: number, context: RuleContext): readonly Issue[] {
    if (!this.#specification || context !== this.#context || !areSameButSkus(specification, this.#specification)) {
      const own = collect((report) => {
        for (const rule of rules.specification) rule(specification, context, report);
      });
      this.#own = inStage(this.#stage, own);
    }
    const subject = this.#skusSubject(specification, context);
    if (!this.#skus || !this.#subject || !areSameSubjects(subject, this.#subject)) {
      this.#subject = subject;
      this.#skus = new SkusChecker(subject);
    }
    this.#specification = specification;
    this.#context = context;
    const place = ['specifications', index];
    return below(place, this.#own).concat(this.#skus.check(specification.skus, [...place, 'skus']));
  }

  /** The simple template has no attributes, whatever the document contains. */
  #skusSubject({ template, attributes, billing }: Specification, { policy, currency }: RuleContext): SkusSubject {
    return {
      attributes: template === 'custom' ? attributes : [],
      periods: periodsOf(billing),
      currency,
      policy,
      stage: this.#stage,
      simple: template === 'simple',
    };
  }
}

/** Returns the same issues with paths that start above `place`. */
const below = (place: Readonly<Path>, issues: readonly Issue[]): Issue[] =>
  issues.map((issue) => ({ ...issue, path: [...place, ...issue.path] }));

/** Returns whether everything is the same that the rules about a specification read. */
function areSameButSkus(a: Specification, b: Specification): boolean {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Specification>;
  return [...keys].every((key) => key === 'skus' || a[key] === b[key]);
}

/** Returns whether everything is the same that the rules about SKUs read. They read no names and labels, so typing one checks no SKU again. */
const areSameSubjects = (a: SkusSubject, b: SkusSubject): boolean =>
  a.policy === b.policy &&
  a.currency === b.currency &&
  a.simple === b.simple &&
  areSameItems(a.periods, b.periods, Object.is) &&
  (a.attributes === b.attributes || areSameItems(a.attributes, b.attributes, areSameAttributes));

function areSameAttributes(a: Attribute, b: Attribute): boolean {
  if (a === b) return true;
  if (a.id !== b.id) return false;
  if (a.type === 'enum') return b.type === 'enum' && areSameItems(a.values, b.values, (one, other) => one.id === other.id);
  return b.type === 'quantity' && a.min === b.min && a.max === b.max && a.step === b.step;
}

const areSameItems = <T>(a: readonly T[], b: readonly T[], areSame: (one: T, other: T) => boolean): boolean =>
  a.length === b.length && a.every((item, index) => areSame(item, b[index]!));
