import { closeBrowser } from '../../../../test/helpers/browser.js';
import { stopPostgres } from './postgres.js';

/** Loaded by mocha first. Stops everything after the tests. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), stopPostgres()]);
  },
};
