import { executeServerCommand } from '@web/test-runner-commands';

/** Holds back requests for modules whose address contains a text, until `loseCode`. */
export async function holdCode(path: string): Promise<void> {
  await executeServerCommand('hold-code', { path });
}

/** Aborts the held requests, as without a network. Waits for one if there is none yet. */
export async function loseCode(): Promise<void> {
  await executeServerCommand('lose-code');
}

/** Waits until a condition holds. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 8000) throw new Error('The condition never held.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
