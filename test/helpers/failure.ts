import { StoreError } from '../../src/storage/store-error.js';

/** Returns the error of a call that a store refuses. */
export async function failure(work: Promise<unknown>): Promise<StoreError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('The call succeeded.');
}
