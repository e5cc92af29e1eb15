import type { Issue } from '../schema/issue.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Catalog, PolicyOptions, Release } from '../schema/types.js';
import { collect } from './report.js';
import type { RuleContext } from './rule.js';
import { rules } from './rules.js';
import { SpecificationChecker } from './specification-checker.js';
import { inStage, type Stage } from './stage.js';

/** What a release is checked against. */
export interface CheckOptions {
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
  /** `'submit'` by default. `'draft'` leaves out what the seller has only not done yet. */
  stage?: Stage | undefined;
  /** Ids of assets and service flow templates are looked up in the lists that are given. */
  catalog?: Partial<Catalog> | undefined;
}

/**
 * Returns everything that is wrong with a release, errors and warnings, in the order of the document. Paths have array indices and are valid
 * in this very document. Discontinued specifications, and what is parked, being edited or not billed, are not checked.
 * @throws IssueError `policy.invalid`
 * Source: releasing-multi-sku-specifications; releasing-licenses; each rule names its own.
 */
export const validateRelease = (release: Release, options: CheckOptions = {}): Issue[] => createChecker(options)(release);

/**
 * Creates a check for the successive states of a release, such as a document that a seller edits. It returns what {@link validateRelease}
 * returns, and checks only SKUs that are different objects from those of its last call. It relies on documents being immutable. The caller
 * may change the returned list; the issues in it are shared between calls.
 * @throws IssueError `policy.invalid`
 */
export function createChecker({ policy: given, stage = 'submit', catalog = {} }: CheckOptions = {}): (release: Release) => Issue[] {
  const policy = resolvePolicy(given);
  let context: RuleContext | undefined;
  let checkers = new Map<string, SpecificationChecker>();

  return (release) => {
    const current = (context = contextOf(release, context));
    const own = collect((report) => {
      for (const rule of rules.release) rule(release, current, report);
    });
    const found: (readonly Issue[])[] = [inStage(stage, own)];
    const inUse = new Map<string, SpecificationChecker>();
    release.specifications.forEach((specification, index) => {
      if (specification.discontinued) return;
      const key = inUse.has(specification.id) ? `${index}` : specification.id;
      const checker = checkers.get(key) ?? new SpecificationChecker(stage);
      inUse.set(key, checker);
      found.push(checker.check(specification, index, current));
    });
    checkers = inUse;
    return ([] as Issue[]).concat(...found);
  };

  /** Returns the same object as before if nothing in it changes. */
  function contextOf({ deliveryMethod, softwarePackage = false, currency }: Release, last: RuleContext | undefined): RuleContext {
    const { deliveryMethods } = policy;
    const method = Object.hasOwn(deliveryMethods, deliveryMethod) ? deliveryMethods[deliveryMethod] : undefined;
    const isSame = last && last.method === method && last.softwarePackage === softwarePackage && last.currency === currency;
    return isSame ? last : { policy, method, catalog, softwarePackage, currency };
  }
}
