import { StoreError, type StoreErrorReason } from './store-error.js';

/** Waits until reported changes have arrived. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 50));

export const check = (holds: boolean, otherwise: string): void => {
  if (!holds) throw new Error(otherwise);
};

export const equal = (is: unknown, should: unknown, what: string): void =>
  check(text(is) === text(should), `${what}: is ${text(is)}, should be ${text(should)}`);

/** JSON with sorted keys: stores may change their order. */
const text = (value: unknown): string | undefined =>
  JSON.stringify(value, (_key, item: unknown) =>
    typeof item === 'object' && item !== null && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );

/** Returns the error of `work`, which has to fail with this reason. */
export const fails = async (reason: StoreErrorReason, work: Promise<unknown>): Promise<StoreError> => {
  const error: unknown = await work.then(
    () => undefined,
    (reasonOfFailure: unknown) => reasonOfFailure,
  );
  if (!(error instanceof StoreError)) {
    throw new Error(`should fail with "${reason}", but ${error instanceof Error ? `failed with ${error.message}` : 'succeeded'}`);
  }
  equal(error.reason, reason, 'the reason');
  return error;
};

/** Waits for a line or for the alternative. Returns whether it was the alternative. */
export const told = async (said: readonly string[], line: string, other?: string): Promise<boolean> => {
  for (let waited = 0; !said.includes(line); waited += 10) {
    if (other !== undefined && said.includes(other)) return true;
    if (waited > 3000) throw new Error(`"${line}" was not reported, but: ${said.join(', ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
};
