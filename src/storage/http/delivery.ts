import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { Saved } from '../store.js';
import { StoreError, asStoreError } from '../store-error.js';
import { readSaved, readStamp, type Stamp } from './answers.js';
import { idempotency, onto } from './conditions.js';
import type { RetryOptions } from './options.js';
import type { Outbox } from './outbox.js';
import { problemOf } from './problem.js';
import type { Requests } from './requests.js';
import { retryDelay } from './retry.js';
import { afterArrival, afterRefusal, prepared, type Delivered, type WaitingDraft } from './waiting-draft.js';

/** Brings what waits on this device to the server. */
export interface Delivery {
  /** Sends until this version of the draft, or a later one over it, has arrived. Rejects where that can't be now: it is tried again by itself. */
  deliver(waiting: WaitingDraft): Promise<Stamp>;
  /** Tries all that waits: the network is back, or somebody asks. */
  hurry(): void;
  /** {@link hurry}, where the last try failed. */
  nudge(): void;
  /** After the try that is under way. */
  settled(id: string): Promise<void>;
}

interface DeliveryContext {
  requests: Requests;
  outbox: Outbox;
  retry: RetryOptions;
  newId: () => string;
  tell: (kind: string, id: string, revision: string) => void;
}

/** What the server has stored of a draft. */
export const fetchDraft = async (requests: Requests, id: string, attempts?: number): Promise<Saved<Release> | undefined> => {
  const answer = await requests.send({ method: 'GET', path: ['drafts', id], ...(attempts !== undefined && { attempts }) });
  if (answer.ok) return readSaved(answer.body);
  if (answer.status === 404) return undefined;
  throw problemOf(answer);
};

const forGood = new Set(['conflict', 'missing', 'refused']);

export const openDelivery = ({ requests, outbox, retry, newId, tell }: DeliveryContext): Delivery => {
  const underWay = new Map<string, Promise<Delivered | undefined>>();
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  /** Sends one version. */
  const send = async (waiting: WaitingDraft): Promise<Stamp> => {
    const { id, sent, released } = waiting;
    const json = sent?.json ?? waiting.json;
    // While the server is out of reach, who asks is told at once.
    const attempts = failures > 0 ? 1 : undefined;
    const base = waiting.base === undefined ? await lookUp(waiting, json, attempts) : waiting.base;
    const headers = { ...onto(base), ...idempotency(sent?.key ?? ''), ...(released !== undefined && { 'Released-Revision': released }) };
    const answer = await requests.send({
      method: 'PUT',
      path: ['drafts', id],
      headers,
      body: json,
      ...(attempts !== undefined && { attempts }),
    });
    if (answer.ok) return readStamp(answer.body);
    const problem = problemOf(answer);
    // The very same is stored: it arrived, and the answer got lost.
    const { current } = problem;
    if (current && dequal(current.value, JSON.parse(json))) return { revision: current.revision, savedAt: current.savedAt };
    throw problem;
  };

  /** Onto which revision it goes, where the page could not find out. */
  const lookUp = async ({ id, from }: WaitingDraft, json: string, attempts: number | undefined): Promise<string | null> => {
    const stored = await fetchDraft(requests, id, attempts);
    if (!stored) return null;
    if (dequal(stored.value, JSON.parse(json)) || (from !== undefined && dequal(stored.value, JSON.parse(from)))) return stored.revision;
    throw new StoreError('conflict', { current: stored });
  };

  const attempt = async (given: WaitingDraft): Promise<Delivered | undefined> => {
    const { id } = given;
    const waiting = given.sent
      ? given
      : (await outbox.change(id, (slot) => (slot.waiting ? { ...slot, waiting: prepared(slot.waiting, newId) } : slot))).waiting;
    if (!waiting?.sent) return undefined;
    try {
      const stamp = await send(waiting);
      failures = 0;
      const { waiting: left } = await outbox.change(id, (slot) => afterArrival(slot, waiting, stamp));
      // Whoever kept more meanwhile is about to send it; where they are gone, this does.
      if (left) later(retry.delay);
      tell('draft', id, stamp.revision);
      return { birth: waiting.birth, version: waiting.sent.version, ...stamp };
    } catch (error) {
      const problem = asStoreError(error);
      if (forGood.has(problem.reason)) {
        const { waiting: left } = await outbox.change(id, (slot) => afterRefusal(slot, waiting, problem));
        if (left && !left.refused) return undefined;
      } else {
        failures += 1;
        later(Math.max(retryDelay(failures, retry), requests.pause()));
      }
      throw problem;
    }
  };

  /** One try at a time for each draft; who comes meanwhile waits for that one. */
  const next = (waiting: WaitingDraft): Promise<Delivered | undefined> => {
    const { id } = waiting;
    const current = underWay.get(id);
    if (current) return current;
    const begun = attempt(waiting).finally(() => underWay.delete(id));
    underWay.set(id, begun);
    return begun;
  };

  const deliver = async (waiting: WaitingDraft): Promise<Stamp> => {
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
    timer = setTimeout(hurry, milliseconds);
  };

  const hurry = () => {
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
    hurry,
    nudge: () => {
      if (timer !== undefined) hurry();
    },
    settled: async (id) => {
      await underWay.get(id)?.catch(() => undefined);
    },
  };
};
