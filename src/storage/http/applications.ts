import { dequal } from 'dequal/lite';
import type { Release } from '../../core/schema/types.js';
import type { Application, ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readApplication, readApplications, readSaved } from './answers.js';
import { idempotency, ifMatch } from './conditions.js';
import { problemOf } from './problem.js';
import type { Answer, Requests } from './requests.js';
import { Seen } from './seen.js';

interface ApplicationsContext {
  requests: Requests;
  /** The server's revision of a draft that a caller knows by `base`. */
  arrive: (id: string, base: string | null) => Promise<string | null>;
  tell: (kind: string, id: string) => void;
}

/** Applications on the server. None waits on this device: who submits or decides is told whether it was done. */
export const httpApplications = ({ requests, arrive, tell }: ApplicationsContext): Required<ReleaseStore['applications']> => {
  const get = async (id: string): Promise<Application | undefined> => {
    const answer = await requests.send({ method: 'GET', path: ['applications', id] });
    if (answer.status === 404) return undefined;
    return readApplication(bodyOf(answer));
  };

  /** Where an earlier try may have done it already and the server refuses to do it twice, what is stored says whether it was this. */
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
      const headers = { ...idempotency(key), ...ifMatch(await arrive(release.id, base)) };
      const answer = await requests.send({ method: 'POST', path: ['applications'], headers, body: JSON.stringify(release) });
      const application = readApplication(bodyOf(answer));
      tell('draft', release.id);
      tell('application', application.id);
      return application;
    },

    async withdraw(id) {
      const application = await change(id, 'withdraw', {}, ({ status }) => status === 'withdrawn');
      tell('application', id);
      tell('draft', application.release.id);
      return application;
    },

    async decide(id, decision) {
      const reasons = decision.status === 'rejected' ? decision.reasons : undefined;
      const isDone = (is: Application) => is.status === decision.status && dequal(is.reasons, reasons);
      const application = await change(id, 'decision', decision, isDone);
      tell('application', id);
      if (application.status === 'approved') tell('released', application.release.id);
      return application;
    },

    async delete(id) {
      const answer = await requests.send({ method: 'DELETE', path: ['applications', id] });
      if (!answer.ok && !(answer.isRepeated && answer.status === 404)) throw problemOf(answer);
      tell('application', id);
    },
  };
};

/** What is on sale. It moves by a review only: what this page saw last serves while the server is out of reach. */
export const httpReleased = (requests: Requests): ReleaseStore['released'] => {
  const seen = new Seen<Saved<Release>>();
  return {
    async get(id) {
      try {
        const answer = await requests.send({ method: 'GET', path: ['released', id] });
        const onSale = answer.status === 404 ? undefined : readSaved(bodyOf(answer));
        seen.set(id, onSale);
        return onSale;
      } catch (error) {
        if (!(error instanceof StoreError && error.reason === 'offline') || !seen.has(id)) throw error;
        return seen.get(id);
      }
    },
  };
};

const bodyOf = (answer: Answer): unknown => {
  if (!answer.ok) throw problemOf(answer);
  return answer.body;
};
