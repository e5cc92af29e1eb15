import type { Issue } from '../../core/schema/issue.js';
import type { Attribute, PolicyOptions, ReleasePolicy, Specification } from '../../core/schema/types.js';
import type { en } from './attribute-editor.messages.js';

export type Step = 1 | 2 | 3;

/** What the parts of the editor get from it. */
export interface EditorContext {
  attributes: readonly Attribute[];
  released: Specification | undefined;
  /** As the host set it. */
  policy: PolicyOptions | undefined;
  limits: ReleasePolicy;
  words: typeof en;
  format: (value: number) => string;
  sentence: (issue: Issue) => string;
  disabled: boolean;
  readOnly: boolean;
}
