import { randomBytes } from 'node:crypto';
import { parseRelease, type Release } from 'sku-kit/core';
import { StoreError, type DraftInfo, type Saved } from 'sku-kit/storage';

/** Creates a revision or an application id: unique, and impossible to guess. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Returns whether a text can be an id. No stored document has any other. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/.test(text);

interface Row {
  document: string;
  revision: string;
  saved_at: Date;
}

/** Reads a stored document with the same checks as a posted one, and migrates older versions of the schema. */
export function readSaved({ document, revision, saved_at }: Row): Saved<Release> {
  return { value: readRelease(document), revision, savedAt: saved_at.toISOString() };
}

export function readRelease(document: string): Release {
  const parsed = parseRelease(JSON.parse(document));
  if (!parsed.ok) throw new StoreError('refused', { message: 'The stored document cannot be read.', issues: parsed.issues });
  return parsed.release;
}

/** Returns the conflict error with the stored draft. */
export function conflictWith(row: Row): StoreError {
  try {
    return new StoreError('conflict', { current: readSaved(row) });
  } catch {
    return new StoreError('conflict');
  }
}

/** Returns the list entry of a draft, as stored. */
export const summaryOf = ({ product: { name }, deliveryMethod }: Release): string => JSON.stringify({ name, deliveryMethod });

export const readSummary = (summary: string): Pick<DraftInfo, 'name' | 'deliveryMethod'> =>
  JSON.parse(summary) as Pick<DraftInfo, 'name' | 'deliveryMethod'>;
