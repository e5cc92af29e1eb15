import { executeServerCommand, sendKeys } from '@web/test-runner-commands';

/** From now on, modules whose address has this part wait, as on a slow line; until one of the next two. */
export async function holdCode(path: string): Promise<void> {
  await executeServerCommand('hold-code', { path });
}

/** What was asked for meanwhile comes, as soon as something is asked for. */
export async function giveCode(): Promise<void> {
  await executeServerCommand('give-code');
}

/** What was asked for meanwhile does not come, as without a network. */
export async function loseCode(): Promise<void> {
  await executeServerCommand('lose-code');
}

/** Waits for what comes late. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let waited = 0; !isSo(); waited += 20) {
    if (waited > 8000) throw new Error('It did not come.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Presses keys without waiting for anything that they set off. */
export async function hit(...chords: string[]): Promise<void> {
  for (const chord of chords) {
    const keys = chord.split('+');
    const key = keys.pop()!;
    for (const modifier of keys) await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    for (const modifier of keys) await sendKeys({ up: modifier });
  }
}
