import { StoreError } from '../../src/storage/store-error.js';

/** What a store says that will not do it. */
export async function failure(work: Promise<unknown>): Promise<StoreError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
  throw new Error('It went well.');
}
