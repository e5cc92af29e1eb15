import type { Sentences } from '../../core/messages/language.js';
import type { Issue } from '../../core/schema/issue.js';
import type { IdleJson } from './idle-json.js';

/** What is different from editor to editor. All paths start at the value. */
export interface EditorHooks<T> {
  /** Returns the issues of a value at stage `submit`. */
  findIssues(value: T | null): Issue[];

  /** The properties that `findIssues` reads, besides `value` and `required`. */
  dependsOn?: readonly PropertyKey[];

  /** Called when one of `dependsOn` changes: drops what was calculated from it. */
  dependencyChanged?(): void;

  /** The English sentences of the issues that `findIssues` returns. Those of other issues are loaded when a host sets one. */
  sentences?: Sentences;

  /** Returns the sentence of an issue, for editors that name its place or can find any issue. */
  sentence?(issue: Issue): string;

  /** Returns whether an issue gets a sentence at its field; false if the element shows it in another way. */
  isShown?(issue: Issue): boolean;

  /** Returns the value that a host sets, or throws if it is not one. */
  accept?(value: T): T;

  /** Reads a value from its JSON text; undefined if the text is not a value. */
  parse?(text: string): T | null | undefined;

  /** Called after a host or a reset set a different value: drops histories and selections. */
  valueReplaced?(): void;

  /** Called before a change by the seller. Returns the value to set. */
  beforeInput?(next: T | null): T | null;

  /** Called after each change of the value that fires `input`. */
  afterInput?(): void;

  /** Called when a change by the seller is complete, before `change` fires. */
  beforeCommit?(): void;

  /** Returns whether the check of the value may wait until the value is painted, because it is slow. */
  isCheckSlow?(): boolean;

  /** Returns whether the seller can't edit, for a reason besides `disabled` and `readonly`. */
  isLocked?(): boolean;

  /** Given for values that are costly to write as JSON: they are written when the form reads them, and in idle time for the browser's restore. */
  largeValue?: typeof IdleJson;
}
