import { executeServerCommand } from '@web/test-runner-commands';

/** Gives each test of the file the clipboard to itself: the file that runs beside it copies and pastes, too. */
export function ownClipboard(): void {
  beforeEach(async () => {
    await executeServerCommand('take-clipboard');
  });
  afterEach(async () => {
    await executeServerCommand('give-clipboard');
  });
}
