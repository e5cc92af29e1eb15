import { engine } from './engine.js';
import { lack, type Ability } from './engines.mjs';

let running: Mocha.Runnable | undefined;
beforeEach(function () {
  running = this.currentTest;
});

/**
 * Where the engine lacks this, the test that runs is left out from here on, and its title says why.
 * @param isNeeded - false: what the test needed it for is over
 * @returns whether the engine lacks it
 */
export function leaveOut(ability: Ability, isNeeded = true): boolean {
  const reason = lack(engine, ability);
  if (reason && isNeeded && running) {
    running.title += ` (${reason})`;
    running.skip();
  }
  return reason !== undefined;
}
