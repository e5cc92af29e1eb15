import { StoreError } from '../store-error.js';

/** Why work ends that nobody waits for any more. */
export const ended = () => new StoreError('offline', { message: 'The work was ended before the server answered.' });

/** The work's result; rejects with `offline` as soon as the signal says so, whatever the work does. */
export const within = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = () => reject(ended());
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });

/** Waits, but not beyond the signal. */
export const sleep = (milliseconds: number, signal: AbortSignal): Promise<void> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waiting = new Promise<void>((resolve) => (timer = setTimeout(resolve, milliseconds)));
  return within(signal, waiting).finally(() => clearTimeout(timer));
};
