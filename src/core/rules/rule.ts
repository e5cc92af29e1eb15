import { isUndone, type Issue, type Path } from '../schema/issue.js';
import type { Catalog, DeliveryMethod, Release, ReleasePolicy, Specification } from '../schema/types.js';

/** How far a document is: a draft may be unfinished, a submission may not. */
export type Stage = 'draft' | 'submit';

/** What a rule may look at besides its subject. */
export interface RuleContext {
  policy: ReleasePolicy;
  stage: Stage;
  /** Undefined where the release names a delivery method that the policy does not know. */
  method: DeliveryMethod | undefined;
  /** Ids are looked up in the lists that are given. */
  catalog: Partial<Catalog>;
  /** The license is deployed as a software package. */
  softwarePackage: boolean;
  /** ISO 4217. */
  currency: string;
}

/** Paths start at the release. */
export type ReleaseRule = (release: Release, context: RuleContext) => readonly Issue[];

/** Paths start at the specification. */
export type SpecificationRule = (specification: Specification, context: RuleContext) => readonly Issue[];

/** Nothing is wrong. */
export const none: readonly never[] = [];

/** The same issues, seen from further up. */
export const under = (prefix: Readonly<Path>, issues: readonly Issue[]): readonly Issue[] =>
  prefix.length && issues.length ? issues.map((found) => ({ ...found, path: [...prefix, ...found.path] })) : issues;

/** Returns the issues of the stage: for a draft, without those that the seller has only not done yet. */
export const inStage = (stage: Stage, issues: readonly Issue[]): readonly Issue[] =>
  stage === 'draft' ? issues.filter((issue) => !isUndone(issue)) : issues;
