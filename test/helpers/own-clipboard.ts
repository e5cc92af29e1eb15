import { executeServerCommand } from '@web/test-runner-commands';

/** Reserves the clipboard for each test of the file, because another test file runs at the same time. */
export function ownClipboard(): void {
  beforeEach(async () => {
    await executeServerCommand('take-clipboard');
  });
  afterEach(async () => {
    await executeServerCommand('give-clipboard');
  });
}
