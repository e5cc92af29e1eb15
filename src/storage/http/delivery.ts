// Browsers already store the field "birth". cspell:ignore birth
import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { Saved } from '../store.js';
import { StoreError, asStoreError } from '../store-error.js';
import { readSaved, readStamp, type Stamp } from './read-responses.js';
import { idempotency, ifUnchanged } from './request-headers.js';
import type { RetryOptions } from './options.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './problem.js';
import type { Requests } from './requests.js';
import { retryDelay } from './retry.js';
import { afterArrival, afterRefusal, readyToSend, type Delivered, type PendingDraft } from './pending-draft.js';

/** Sends pending drafts from this device to the server. */
export interface Delivery {
  /** Sends until the server has this version of the draft or a later one. Rejects if that fails; the delivery retries later. */
  deliver(waiting: PendingDraft): Promise<Stamp>;
  /** Sends all pending drafts now. */
  retryNow(): void;
  /** Does the same if the last attempt failed. */
  retryIfFailed(): void;
  /** Resolves when no attempt for this draft is in flight. */
  settled(id: string): Promise<void>;
}

interface DeliveryContext {
  requests: Requests;
  outbox: Outbox;
  retry: RetryOptions;
  newId: () => string;
  notify: (kind: string, id: string, revision: string) => void;
}

/** Fetches a draft from the server. */
export const fetchDraft = async (requests: Requests, id: string, attempts?: number): Promise<Saved<Release> | undefined> => {
  const answer = await requests.send({ method: 'GET', path: ['drafts', id], ...(attempts !== undefined && { attempts }) });
  if (answer.ok) return readSaved(answer.body);
  if (answer.status === 404) return undefined;
  throw problemOf(answer);
};

const permanent = new Set(['conflict', 'missing', 'refused']);

export const openDelivery = ({ requests, outbox, retry, newId, notify }: DeliveryContext): Delivery => {
  const inFlight = new Map<string, Promise<Delivered | undefined>>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Sends one version. */
  const send = async (waiting: PendingDraft): Promise<Stamp> => {
    const { id, sent, released } = waiting;
    const json = sent?.json ?? waiting.json;
    // While the server can't be reached, one attempt is enough before the caller gets `offline`.
    const attempts = failures > 0 ? 1 : undefined;
    const base = waiting.base === undefined ? await lookUp(waiting, json, attempts) : waiting.base;
    const headers = {
      ...ifUnchanged(base),
      ...idempotency(sent?.key ?? ''),
      ...(released !== undefined && { 'Released-Revision': released }),
    };
    const answer = await requests.send({
      method: 'PUT',
      path: ['drafts', id],
      headers,
      body: json,
      ...(attempts !== undefined && { attempts }),
    });
    if (answer.ok) return readStamp(answer.body);
    const problem = problemOf(answer);
    // The server already has exactly this: an earlier response was lost.
    const { current } = problem;
    if (current && dequal(current.value, JSON.parse(json))) return { revision: current.revision, savedAt: current.savedAt };
    throw problem;
  };

  /** Finds the base of a draft that was kept before the page knew it. */
  const lookUp = async ({ id, from }: PendingDraft, json: string, attempts: number | undefined): Promise<string | null> => {
    const stored = await fetchDraft(requests, id, attempts);
    if (!stored) return null;
    if (dequal(stored.value, JSON.parse(json)) || (from !== undefined && dequal(stored.value, JSON.parse(from)))) return stored.revision;
    throw new StoreError('conflict', { current: stored });
  };

  const attempt = async (given: PendingDraft): Promise<Delivered | undefined> => {
    const { id } = given;
    const waiting = given.sent
      ? given
      : (await outbox.change(id, (slot) => (slot.waiting ? { ...slot, waiting: readyToSend(slot.waiting, newId) } : slot))).waiting;
    if (!waiting?.sent) return undefined;
    try {
      const stamp = await send(waiting);
      failures = 0;
      const { waiting: left } = await outbox.change(id, (slot) => afterArrival(slot, waiting, stamp));
      // The page that kept a newer one sends it. If that page is gone, this one does.
      if (left) later(retry.delay);
      notify('draft', id, stamp.revision);
      return { birth: waiting.birth, version: waiting.sent.version, ...stamp };
    } catch (error) {
      const problem = asStoreError(error);
      if (permanent.has(problem.reason)) {
        const { waiting: left } = await outbox.change(id, (slot) => afterRefusal(slot, waiting, problem));
        if (left && !left.refused) return undefined;
      } else {
        failures += 1;
        later(Math.max(retryDelay(failures, retry), requests.pause()));
      }
      throw problem;
    }
  };

  /** One attempt at a time for each draft; a second caller waits for the first. */
  const next = (waiting: PendingDraft): Promise<Delivered | undefined> => {
    const { id } = waiting;
    const current = inFlight.get(id);
    if (current) return current;
    const begun = attempt(waiting).finally(() => inFlight.delete(id));
    inFlight.set(id, begun);
    return begun;
  };

  const deliver = async (waiting: PendingDraft): Promise<Stamp> => {
    const includes = (other: Delivered | undefined): other is Delivered =>
      other?.birth === waiting.birth && other.version >= waiting.version;
    for (let current = waiting; ;) {
      const arrived = await next(current);
      if (includes(arrived)) return arrived;
      const slot = await outbox.read(waiting.id);
      if (includes(slot.delivered)) return slot.delivered;
      if (slot.waiting?.birth !== waiting.birth) {
        const stored = await fetchDraft(requests, waiting.id);
        throw new StoreError('conflict', { current: stored });
      }
      current = slot.waiting;
    }
  };

  const later = (milliseconds: number) => {
    if (timer !== undefined || requests.closing.aborted) return;
    timer = setTimeout(retryNow, milliseconds);
  };

  const retryNow = () => {
    clearTimeout(timer);
    timer = undefined;
    if (requests.closing.aborted) return;
    const ignore = () => undefined;
    void outbox
      .all()
      .then((all) => all.filter(({ refused }) => !refused).forEach((waiting) => void deliver(waiting).catch(ignore)), ignore);
  };

  requests.closing.addEventListener('abort', () => clearTimeout(timer), { once: true });

  return {
    deliver,
    retryNow,
    retryIfFailed: () => {
      if (timer !== undefined) retryNow();
    },
    settled: async (id) => {
      await inFlight.get(id)?.catch(() => undefined);
    },
  };
};
