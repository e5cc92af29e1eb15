import { closeBrowser } from '../../../../test/helpers/browser.js';
import { stopPostgres } from './postgres.js';

/** For mocha, which loads this module first: nothing is left running. */
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await Promise.all([closeBrowser(), stopPostgres()]);
  },
};
