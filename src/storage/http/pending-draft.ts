// Browsers already store the field "birth". cspell:ignore birth
import { parseRelease } from '../../core/schema/parse.js';
import type { Release } from '../../core/schema/types.js';
import type { DraftInfo, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readRelease, type Stamp } from './read-responses.js';

/** A draft that the server does not have yet, as the outbox stores it. */
export interface PendingDraft {
  id: string;
  /** The same for all versions of one pending draft; together with `version` it is the draft's revision on this device. */
  birth: string;
  version: number;
  savedAt: string;
  /** The newest version as JSON text: see `DraftRecord`. */
  json: string;
  /** The server's revision that it is based on; absent = not known. */
  base?: string | null;
  /** If the base isn't known: the release that it is based on, as JSON. */
  from?: string;
  released?: string;
  /**
   * The version that was sent and may have arrived. It is sent again with the same key until the server confirms it, so that it never looks
   * like a different person's change. `json` is absent if it is the newest version.
   */
  sent?: { key: string; version: number; json?: string };
  /** The server has a different `revision`, or none: nothing is sent until the seller chooses. */
  refused?: { revision: string | null };
}

/** The version of a pending draft that arrived, with the server's revision of it. */
export interface Delivered extends Stamp {
  birth: string;
  version: number;
}

/** The outbox entry of one draft. */
export interface Slot {
  waiting?: PendingDraft;
  /** For pages that still know the draft by its revision on this device. */
  delivered?: Delivered;
}

/** A pending draft that a page may write over, and the revisions by which its callers know it. */
export interface KnownRevision {
  readonly revision: string;
  readonly bases: ReadonlySet<string | null | undefined>;
}

/** A write to the outbox. */
export interface Write {
  id: string;
  json: string;
  base: string | null | undefined;
  from?: string | undefined;
  released?: string | undefined;
  savedAt: string;
  newId: () => string;
  /** Whether it is sent at once and not only kept. */
  isSent: boolean;
}

const prefix = 'waiting:';

/** The revision of a draft on this device. No revision of the server begins with this prefix. */
export const revisionOf = ({ birth, version }: Pick<PendingDraft, 'birth' | 'version'>): string => `${prefix}${birth}.${version}`;

/**
 * Returns the pending draft after a write. The newest version wins, with the base of the first.
 * @throws StoreError `conflict` if there is a pending draft that the writer does not know
 */
export const applyWrite = ({ waiting, delivered }: Slot, write: Write, own: KnownRevision | undefined): PendingDraft => {
  const known = own?.bases.has(write.base) ? own.revision : write.base;
  if (!waiting) return begin(write, delivered && known === revisionOf(delivered) ? delivered.revision : known);
  const isOwn = own?.revision === revisionOf(waiting) && waiting.base === undefined;
  if (known !== revisionOf(waiting) && !isOwn) {
    if (waiting.json !== write.json) throw new StoreError('conflict', { current: asSaved(waiting) });
    return send(sendable(waiting, waiting.base), write);
  }
  const isNews = isOverwriteChosen(waiting, write) || (waiting.base === undefined && !isLocal(write.base));
  const base = isNews ? write.base : waiting.base;
  // A refused draft is not sent again until the seller chooses.
  const free = write.isSent || isNews ? sendable(waiting, base) : waiting;
  return send(waiting.json === write.json ? free : next(free, write), write);
};

const begin = ({ id, json, from, released, savedAt, newId, ...write }: Write, base: string | null | undefined): PendingDraft => {
  const waiting: PendingDraft = {
    id,
    birth: newId(),
    version: 1,
    savedAt,
    json,
    ...(base !== undefined && { base }),
    ...(base === undefined && from !== undefined && { from }),
    ...(released !== undefined && { released }),
  };
  return send(waiting, { newId, ...write });
};

/** The seller knows which revision the server has and chose to replace it. */
const isOverwriteChosen = ({ refused }: PendingDraft, { base }: Write): boolean => refused !== undefined && base === refused.revision;

const isLocal = (base: string | null | undefined): boolean => base?.startsWith(prefix) === true;

/** The draft without its refusal, so that it can be sent. */
const sendable = ({ refused, base: _, ...waiting }: PendingDraft, base: string | null | undefined): PendingDraft => {
  const { sent, ...rest } = waiting;
  return { ...rest, ...(base !== undefined && { base }), ...(sent && !refused && { sent }) };
};

const next = (waiting: PendingDraft, { json, savedAt, released = waiting.released }: Write): PendingDraft => ({
  ...waiting,
  version: waiting.version + 1,
  json,
  savedAt,
  ...(released !== undefined && { released }),
  ...(waiting.sent && { sent: { ...waiting.sent, json: waiting.sent.json ?? waiting.json } }),
});

const send = (waiting: PendingDraft, { newId, isSent }: Pick<Write, 'newId' | 'isSent'>): PendingDraft =>
  waiting.sent || !isSent ? waiting : { ...waiting, sent: { key: newId(), version: waiting.version } };

/** The draft with the key for sending its newest version. */
export const readyToSend = (waiting: PendingDraft, newId: () => string): PendingDraft => send(waiting, { newId, isSent: true });

/** Returns the slot after the sent version arrived. */
export const afterArrival = (slot: Slot, { birth, sent }: PendingDraft, { revision, savedAt }: Stamp): Slot => {
  const { waiting, delivered } = slot;
  // A different page of this device has already continued.
  if (!waiting || !sent || waiting.birth !== birth || waiting.sent?.key !== sent.key) return slot;
  if (waiting.version === sent.version) return { delivered: { birth, version: sent.version, revision, savedAt } };
  const { sent: _sent, from: _from, ...rest } = waiting;
  return { waiting: { ...rest, base: revision }, ...(delivered && { delivered }) };
};

/** Returns the slot after the server refused the sent version. */
export const afterRefusal = (slot: Slot, { birth, sent }: PendingDraft, { reason, current }: StoreError): Slot => {
  const { waiting } = slot;
  if (!waiting || !sent || waiting.birth !== birth || waiting.sent?.key !== sent.key) return slot;
  const { sent: _, ...rest } = waiting;
  // The newest version may not have the problem of the older one.
  if (reason === 'refused' && waiting.version > sent.version) return { ...slot, waiting: rest };
  return { ...slot, waiting: { ...rest, refused: { revision: current?.revision ?? null } } };
};

/** The draft as `get` returns it. */
export const asSaved = (waiting: PendingDraft): Saved<Release> => ({
  value: readRelease(parsed(waiting.json)),
  revision: revisionOf(waiting),
  savedAt: waiting.savedAt,
  waiting: true,
});

/** The draft's entry in the list, which replaces the server's. */
export const asInfo = (waiting: PendingDraft, stored: DraftInfo | undefined): DraftInfo => {
  const read = parseRelease(parsed(waiting.json));
  const released = waiting.released ?? stored?.released;
  return {
    id: waiting.id,
    name: read.ok ? read.release.product.name : '',
    deliveryMethod: read.ok ? read.release.deliveryMethod : '',
    savedAt: waiting.savedAt,
    revision: revisionOf(waiting),
    status: stored?.status ?? 'draft',
    ...(released !== undefined && { released }),
  };
};

/** Stored JSON may be damaged. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};
