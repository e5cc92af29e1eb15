import { parseLibraryAttributes, parseRelease } from '../../core/schema/parse.js';
import type { IdPath } from '../../core/schema/issue.js';
import type { LibraryAttribute, Release } from '../../core/schema/types.js';
import type { Application, ApplicationStatus, DraftInfo, Reason, Saved } from '../store.js';
import { StoreError } from '../store-error.js';

/** The revision of a stored document and when it was stored. */
export type Stamp = Omit<Saved<never>, 'value'>;

/** Reads the body of a response. Throws `refused` for everything that does not follow the protocol, and no other error. */
export const readStamp = (body: unknown): Stamp => {
  const { revision, savedAt } = record(body);
  return { revision: text(revision), savedAt: time(savedAt) };
};

export const readSaved = (body: unknown): Saved<Release> => ({ value: readRelease(record(body)['value']), ...readStamp(body) });

export const readLibrary = (body: unknown): Saved<LibraryAttribute[]> => {
  const parsed = parseLibraryAttributes(record(body)['value']);
  if (!parsed.ok) throw new StoreError('refused', { message: 'The stored attributes can’t be read.', issues: parsed.issues });
  return { value: parsed.value, ...readStamp(body) };
};

export const readDraftInfos = (body: unknown): DraftInfo[] => list(body).map(readDraftInfo);

export const readApplications = (body: unknown): Application[] => list(body).map(readApplication);

export const readApplication = (body: unknown): Application => {
  const { id, release, status, submittedAt, decidedAt, withdrawnAt, reasons } = record(body);
  return {
    id: text(id),
    release: readRelease(release),
    status: oneOf<ApplicationStatus>(status, ['pending', 'rejected', 'approved', 'withdrawn']),
    submittedAt: time(submittedAt),
    ...(decidedAt !== undefined && { decidedAt: time(decidedAt) }),
    ...(withdrawnAt !== undefined && { withdrawnAt: time(withdrawnAt) }),
    ...(reasons !== undefined && { reasons: list(reasons).map(readReason) }),
  };
};

const readDraftInfo = (item: unknown): DraftInfo => {
  const { id, name, deliveryMethod, released, status, progress } = record(item);
  return {
    id: text(id),
    name: text(name),
    deliveryMethod: text(deliveryMethod),
    ...readStamp(item),
    ...(released !== undefined && { released: text(released) }),
    status: oneOf<DraftInfo['status']>(status, ['draft', 'rejected', 'withdrawn']),
    ...(progress !== undefined && { progress: { complete: count(record(progress)['complete']), of: count(record(progress)['of']) } }),
  };
};

const readReason = (item: unknown): Reason => {
  const reason = record(item);
  const path: IdPath = list(reason['path']).map((key) => (typeof key === 'number' ? count(key) : text(key)));
  return { path, text: text(reason['text']) };
};

/** A stored draft may come from an older version or be damaged. */
export const readRelease = (value: unknown): Release => {
  const parsed = parseRelease(value);
  if (parsed.ok) return parsed.release;
  throw new StoreError('refused', { message: 'The stored draft can’t be read.', issues: parsed.issues });
};

const invalidResponse = () => new StoreError('refused', { message: 'The server’s response does not follow the store protocol.' });

const record = (value: unknown): Partial<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalidResponse();
  return value;
};

const list = (value: unknown): unknown[] => {
  if (!Array.isArray(value)) throw invalidResponse();
  return value;
};

const text = (value: unknown): string => {
  if (typeof value !== 'string') throw invalidResponse();
  return value;
};

const time = (value: unknown): string => {
  if (Number.isNaN(Date.parse(text(value)))) throw invalidResponse();
  return text(value);
};

const count = (value: unknown): number => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw invalidResponse();
  return value as number;
};

const oneOf = <T extends string>(value: unknown, choices: readonly T[]): T => {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw invalidResponse();
  return found;
};
