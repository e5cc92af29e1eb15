import { executeServerCommand } from '@web/test-runner-commands';

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
