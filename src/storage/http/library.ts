import { dequal } from 'dequal/lite';
import type { LibraryAttribute } from '../../core/schema/types.js';
import type { ReleaseStore, Saved } from '../store.js';
import { StoreError } from '../store-error.js';
import { readLibrary, readStamp } from './read-responses.js';
import { ifUnchanged } from './request-headers.js';
import { problemOf } from './problem.js';
import type { Requests } from './requests.js';

/** The seller's product attributes on the server. */
export const httpLibrary = (requests: Requests, notify: (kind: string, id: string) => void): ReleaseStore['library'] => {
  const get = async (): Promise<Saved<LibraryAttribute[]>> => {
    const answer = await requests.send({ method: 'GET', path: ['library'] });
    if (!answer.ok) throw problemOf(answer);
    return readLibrary(answer.body);
  };

  return {
    get,
    async put(attributes, { base }) {
      const answer = await requests.send({
        method: 'PUT',
        path: ['library'],
        headers: ifUnchanged(base),
        body: JSON.stringify(attributes),
      });
      if (answer.ok) {
        notify('library', 'library');
        return { value: attributes, ...readStamp(answer.body) };
      }
      if (answer.status === 412) {
        // The server has exactly this: an earlier attempt succeeded and its response was lost.
        const stored = answer.isRepeated ? await get() : undefined;
        if (stored && dequal(stored.value, attributes)) return stored;
        throw new StoreError('conflict');
      }
      throw problemOf(answer);
    },
  };
};
