import { StoreError } from '../store-error.js';

/** The error of work that the store's `close` aborted. */
export const abortedError = () => new StoreError('offline', { message: 'The request was aborted before the server responded.' });

/** Returns the result of `work`; rejects with `offline` as soon as the signal aborts. */
export const abortable = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(abortedError());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** Waits until the time is over or the signal aborts. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return abortable(signal, waiting).finally(() => clearTimeout(timer));
};
