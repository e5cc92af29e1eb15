import type { MenuItem } from '../../../internal/overlay/menu.js';
import type { Invocation } from '../commands/command.js';
import { commandOf } from '../commands/index.js';
import type { Session } from '../session/session.js';
import type { CommandId } from '../words/price-grid.messages.js';
import { isMac } from '../session/platform.js';
import { platformKeys } from '../words/platform-keys.js';

/** Menu items of commands: label, first chord and reason come from the command. */
export function commandItems(session: Session, ids: readonly CommandId[], invocation?: Invocation): MenuItem[] {
  return ids.map((id) => {
    const command = commandOf(id);
    const chord = command.keys?.[0];
    return {
      label: session.words.command(id),
      ...(chord === undefined ? {} : { keys: platformKeys(chord, session.words, isMac()) }),
      reason: command.reason?.(session, invocation),
      onSelect: () => void command.run(session, invocation),
    };
  });
}
