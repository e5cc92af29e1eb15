import { parseRelease } from '../../core/schema/parse.js';
import type { Release } from '../../core/schema/types.js';
import type { DraftInfo, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readRelease, type Stamp } from './answers.js';

/** A draft that has not arrived at the server, as this device keeps it. */
export interface WaitingDraft {
  id: string;
  /** The same for all that was kept on top of each other; with `version` it is the draft's revision on this device. */
  birth: string;
  version: number;
  savedAt: string;
  /** The newest, as JSON text: see `DraftRecord`. */
  json: string;
  /** The server's revision that it was made from; absent = not known. */
  base?: string | null;
  /** Where the base isn't known: what it was made from, as JSON. */
  from?: string;
  released?: string;
  /**
   * What was sent and may have arrived: it is sent again as it was, under the same key, until that is known. So it is never taken for somebody
   * else's. `json` is absent where it is the newest.
   */
  sent?: { key: string; version: number; json?: string };
  /** The server has another, `revision`, or none: nothing is sent until the seller has chosen. */
  refused?: { revision: string | null };
}

/** Which draft of this device arrived as which revision of the server's. */
export interface Delivered extends Stamp {
  birth: string;
  version: number;
}

/** All that this device knows of a draft. */
export interface Slot {
  waiting?: WaitingDraft;
  /** For pages that still know it by its revision on this device. */
  delivered?: Delivered;
}

/** What a page may go on from, and by which revisions its callers know that. */
export interface Hand {
  readonly revision: string;
  readonly bases: ReadonlySet<string | null | undefined>;
}

/** What is to be kept. */
export interface Write {
  id: string;
  json: string;
  base: string | null | undefined;
  from?: string | undefined;
  released?: string | undefined;
  savedAt: string;
  newId: () => string;
  /** Sent at once, and not only kept. */
  isSent: boolean;
}

const prefix = 'waiting:';

/** The revision of a draft on this device; the server has none that begins so. */
export const revisionOf = ({ birth, version }: Pick<WaitingDraft, 'birth' | 'version'>): string => `${prefix}${birth}.${version}`;

/**
 * Lays a write over what is kept: the newest wins, and keeps the base of the first.
 * @throws StoreError `conflict` where something waits that the writer has never seen
 */
export const keepOver = ({ waiting, delivered }: Slot, write: Write, hand: Hand | undefined): WaitingDraft => {
  const known = hand?.bases.has(write.base) ? hand.revision : write.base;
  if (!waiting) return begin(write, delivered && known === revisionOf(delivered) ? delivered.revision : known);
  const isOwn = hand?.revision === revisionOf(waiting) && waiting.base === undefined;
  if (known !== revisionOf(waiting) && !isOwn) {
    if (waiting.json !== write.json) throw new StoreError('conflict', { current: asSaved(waiting) });
    return send(settled(waiting, waiting.base), write);
  }
  const isNews = isKnowing(waiting, write) || (waiting.base === undefined && !isLocal(write.base));
  const base = isNews ? write.base : waiting.base;
  // What the server refused is not sent again before the seller has chosen.
  const free = write.isSent || isNews ? settled(waiting, base) : waiting;
  return send(waiting.json === write.json ? free : next(free, write), write);
};

const begin = ({ id, json, from, released, savedAt, newId, ...write }: Write, base: string | null | undefined): WaitingDraft => {
  const waiting: WaitingDraft = {
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

/** The seller was told which revision is stored, and writes over that one. */
const isKnowing = ({ refused }: WaitingDraft, { base }: Write): boolean => refused !== undefined && base === refused.revision;

const isLocal = (base: string | null | undefined): boolean => base?.startsWith(prefix) === true;

/** Free to be sent again. */
const settled = ({ refused, base: _, ...waiting }: WaitingDraft, base: string | null | undefined): WaitingDraft => {
  const { sent, ...rest } = waiting;
  return { ...rest, ...(base !== undefined && { base }), ...(sent && !refused && { sent }) };
};

const next = (waiting: WaitingDraft, { json, savedAt, released = waiting.released }: Write): WaitingDraft => ({
  ...waiting,
  version: waiting.version + 1,
  json,
  savedAt,
  ...(released !== undefined && { released }),
  ...(waiting.sent && { sent: { ...waiting.sent, json: waiting.sent.json ?? waiting.json } }),
});

const send = (waiting: WaitingDraft, { newId, isSent }: Pick<Write, 'newId' | 'isSent'>): WaitingDraft =>
  waiting.sent || !isSent ? waiting : { ...waiting, sent: { key: newId(), version: waiting.version } };

/** What comes next, with the key that it is sent under. */
export const prepared = (waiting: WaitingDraft, newId: () => string): WaitingDraft => send(waiting, { newId, isSent: true });

/** After what was sent has arrived: what is left of it to do. */
export const afterArrival = (slot: Slot, { birth, sent }: WaitingDraft, { revision, savedAt }: Stamp): Slot => {
  const { waiting, delivered } = slot;
  // Another page of this device went on from there already.
  if (!waiting || !sent || waiting.birth !== birth || waiting.sent?.key !== sent.key) return slot;
  if (waiting.version === sent.version) return { delivered: { birth, version: sent.version, revision, savedAt } };
  const { sent: _sent, from: _from, ...rest } = waiting;
  return { waiting: { ...rest, base: revision }, ...(delivered && { delivered }) };
};

/** After the server refused what was sent. */
export const afterRefusal = (slot: Slot, { birth, sent }: WaitingDraft, { reason, current }: StoreError): Slot => {
  const { waiting } = slot;
  if (!waiting || !sent || waiting.birth !== birth || waiting.sent?.key !== sent.key) return slot;
  const { sent: _, ...rest } = waiting;
  // What is wrong with an older one may be right in the newest.
  if (reason === 'refused' && waiting.version > sent.version) return { ...slot, waiting: rest };
  return { ...slot, waiting: { ...rest, refused: { revision: current?.revision ?? null } } };
};

/** As `get` gives it. */
export const asSaved = (waiting: WaitingDraft): Saved<Release> => ({
  value: readRelease(parsed(waiting.json)),
  revision: revisionOf(waiting),
  savedAt: waiting.savedAt,
  waiting: true,
});

/** As the list shows it, in the place of what the server says of it. */
export const asInfo = (waiting: WaitingDraft, stored: DraftInfo | undefined): DraftInfo => {
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

/** What is kept may be broken by other hands. */
const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
};
