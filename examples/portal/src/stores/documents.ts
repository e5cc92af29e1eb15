import { randomBytes } from 'node:crypto';
import { parseRelease, type Release } from 'sku-kit/core';
import { StoreError, type DraftInfo, type Saved } from 'sku-kit/storage';

/** Revisions and ids of applications: never the same twice, and nobody guesses one. */
export const newId = (): string => randomBytes(16).toString('hex');

/** Ids as documents have them; any other text names nothing that is stored. */
export const isId = (text: string): boolean => /^[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}$/.test(text);

interface Row {
  document: string;
  revision: string;
  saved_at: Date;
}

/** What is stored, read as carefully as what comes from outside: an older version of the schema is brought to the present. */
export function readSaved({ document, revision, saved_at }: Row): Saved<Release> {
  return { value: readRelease(document), revision, savedAt: saved_at.toISOString() };
}

export function readRelease(document: string): Release {
  const parsed = parseRelease(JSON.parse(document));
  if (!parsed.ok) throw new StoreError('refused', { message: 'The stored document can’t be read.', issues: parsed.issues });
  return parsed.release;
}

/** The error that says that another draft is stored, with that draft. */
export function conflictWith(row: Row): StoreError {
  try {
    return new StoreError('conflict', { current: readSaved(row) });
  } catch {
    return new StoreError('conflict');
  }
}

/** What the list of drafts shows of a document, as it is stored. */
export const summaryOf = ({ product: { name }, deliveryMethod }: Release): string => JSON.stringify({ name, deliveryMethod });

export const readSummary = (summary: string): Pick<DraftInfo, 'name' | 'deliveryMethod'> =>
  JSON.parse(summary) as Pick<DraftInfo, 'name' | 'deliveryMethod'>;
