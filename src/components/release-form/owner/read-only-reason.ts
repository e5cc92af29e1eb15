import type { FormOwner } from './form-owner.js';

/** Why the seller can neither save nor submit here; undefined if they can. */
export function readOnlyReason({ draft, editable, words }: FormOwner): string | undefined {
  if (draft.isElsewhere) return words.barredElsewhere;
  return editable ? undefined : words.barredReadOnly;
}
