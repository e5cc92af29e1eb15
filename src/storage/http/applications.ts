import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { Application, ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readApplication, readApplications, readSaved } from './read-responses.js';
import { idempotency, ifMatch } from './request-headers.js';
import { problemOf } from './problem.js';
import type { Answer, Requests } from './requests.js';
import { DocumentCache } from './document-cache.js';

interface ApplicationsContext {
  requests: Requests;
  /** Returns the server's revision of the draft that a caller knows by `base`. */
  serverRevision: (id: string, base: string | null) => Promise<string | null>;
  notify: (kind: string, id: string) => void;
}

/** Applications on the server. They are not queued on this device: each call reports whether it succeeded. */
export const httpApplications = ({ requests, serverRevision, notify }: ApplicationsContext): Required<ReleaseStore['applications']> => {
  const get = async (id: string): Promise<Application | undefined> => {
    const answer = await requests.send({ method: 'GET', path: ['applications', id] });
    if (answer.status === 404) return undefined;
    return readApplication(bodyOf(answer));
  };

  /** If an earlier attempt may have succeeded and the server refuses the second, the stored application shows whether it did. */
  const change = async (id: string, what: 'withdraw' | 'decision', body: unknown, isDone: (is: Application) => boolean) => {
    const answer = await requests.send({ method: 'POST', path: ['applications', id, what], body: JSON.stringify(body) });
    if (answer.isRepeated && answer.status === 409) {
      const stored = await get(id);
      if (stored && isDone(stored)) return stored;
    }
    return readApplication(bodyOf(answer));
  };

  return {
    async list() {
      return readApplications(bodyOf(await requests.send({ method: 'GET', path: ['applications'] })));
    },

    get,

    async submit(release, { base, key }) {
      const headers = { ...idempotency(key), ...ifMatch(await serverRevision(release.id, base)) };
      const answer = await requests.send({ method: 'POST', path: ['applications'], headers, body: JSON.stringify(release) });
      const application = readApplication(bodyOf(answer));
      notify('draft', release.id);
      notify('application', application.id);
      return application;
    },

    async withdraw(id) {
      const application = await change(id, 'withdraw', {}, ({ status }) => status === 'withdrawn');
      notify('application', id);
      notify('draft', application.release.id);
      return application;
    },

    async decide(id, decision) {
      const reasons = decision.status === 'rejected' ? decision.reasons : undefined;
      const isDone = (is: Application) => is.status === decision.status && dequal(is.reasons, reasons);
      const application = await change(id, 'decision', decision, isDone);
      notify('application', id);
      if (application.status === 'approved') notify('released', application.release.id);
      return application;
    },

    async delete(id) {
      const answer = await requests.send({ method: 'DELETE', path: ['applications', id] });
      if (!answer.ok && !(answer.isRepeated && answer.status === 404)) throw problemOf(answer);
      notify('application', id);
    },
  };
};

/** Released products. They change only by a review, so the last response is good enough while the server can't be reached. */
export const httpReleased = (requests: Requests): ReleaseStore['released'] => {
  const cache = new DocumentCache<Saved<Release>>();
  return {
    async get(id) {
      try {
        const answer = await requests.send({ method: 'GET', path: ['released', id] });
        const onSale = answer.status === 404 ? undefined : readSaved(bodyOf(answer));
        cache.set(id, onSale);
        return onSale;
      } catch (error) {
        if (!(error instanceof StoreError && error.reason === 'offline') || !cache.has(id)) throw error;
        return cache.get(id);
      }
    },
  };
};

const bodyOf = (answer: Answer): unknown => {
  if (!answer.ok) throw problemOf(answer);
  return answer.body;
};
