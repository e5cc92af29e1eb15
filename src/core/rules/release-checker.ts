import type { Issue } from '../schema/issue.js';
import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Catalog, PolicyOptions, Release } from '../schema/types.js';
import { inStage, type RuleContext, type Stage } from './rule.js';
import { releaseRules } from './rules.js';
import { SpecificationChecker } from './specification-checker.js';

/** By what a release is checked. */
export interface CheckOptions {
  /** A deep partial over the default policy, arrays replaced whole. */
  policy?: PolicyOptions | undefined;
  /** `'submit'` unless said otherwise; `'draft'` leaves out what is merely not done yet. */
  stage?: Stage | undefined;
  /** Ids of assets and service flow templates are looked up in the lists that are given. */
  catalog?: Partial<Catalog> | undefined;
}

/**
 * Everything that is wrong with a release, errors and warnings, in the document's order by subject. Paths have array indices and
 * are valid for this very document. What is discontinued, parked, being edited or not billed is not looked at.
 * @throws IssueError `policy.invalid`
 * Source: releasing-multi-sku-specifications; releasing-licenses; each rule names its own.
 */
export const validateRelease = (release: Release, options: CheckOptions = {}): Issue[] => createChecker(options)(release);

/**
 * A check for one release after another, such as the states of a document under a seller's hands: it gives what
 * {@link validateRelease} gives, and looks again only at SKUs that are other objects than at its last call. It relies on documents
 * being immutable. The list is the caller's own; the issues in it are shared from call to call.
 * @throws IssueError `policy.invalid`
 */
export function createChecker({ policy: given, stage = 'submit', catalog = {} }: CheckOptions = {}): (release: Release) => Issue[] {
  const policy = resolvePolicy(given);
  let context: RuleContext | undefined;
  let checkers = new Map<string, SpecificationChecker>();

  return (release) => {
    context = contextOf(release, context);
    const own = releaseRules.flatMap((rule) => rule(release, context!));
    const found: (readonly Issue[])[] = [inStage(stage, own)];
    const inUse = new Map<string, SpecificationChecker>();
    release.specifications.forEach((specification, index) => {
      if (specification.discontinued) return;
      const key = inUse.has(specification.id) ? `${index}` : specification.id;
      const checker = checkers.get(key) ?? new SpecificationChecker();
      inUse.set(key, checker);
      found.push(checker.check(specification, index, context!));
    });
    checkers = inUse;
    return ([] as Issue[]).concat(...found);
  };

  /** The same object as before where it says the same. */
  function contextOf({ deliveryMethod, softwarePackage = false, currency }: Release, last: RuleContext | undefined): RuleContext {
    const { deliveryMethods } = policy;
    const method = Object.hasOwn(deliveryMethods, deliveryMethod) ? deliveryMethods[deliveryMethod] : undefined;
    const same = last && last.method === method && last.softwarePackage === softwarePackage && last.currency === currency;
    return same ? last : { policy, stage, method, catalog, softwarePackage, currency };
  }
}
