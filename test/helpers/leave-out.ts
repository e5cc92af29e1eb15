import { engine } from './engine.js';
import { lack, type Ability } from './engines.mjs';

let running: Mocha.Runnable | undefined;
beforeEach(function () {
  running = this.currentTest;
});

/**
 * If the engine lacks this ability, skips the rest of the running test and adds the reason to its title.
 * @param isNeeded - false: the test no longer needs it
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
