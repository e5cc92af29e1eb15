import type { Spot } from '../sheet/selection.js';
import type { Session } from '../session/session.js';
import type { CommandId } from '../words/price-grid.messages.js';

/** How a command was invoked. */
export interface Invocation {
  /** The chord that was pressed, for commands with several keys. */
  readonly chord?: string;
  /** The cell whose menu, box or heading was used; without it, the command is for the active cell. */
  readonly spot?: Spot;
}

/** Something that the seller can do in the grid. Keys, menus, the toolbar and the shortcut dialog are made from the list of commands. */
export interface Command {
  /** Also the key of its label: `words.command(id)`. */
  readonly id: CommandId;
  /** Chords such as `Ctrl+Shift+Z`; Ctrl is the Command key on a Mac. The shortcut dialog lists them all. */
  readonly keys?: readonly string[];
  /** Why the command can't be used now, as a sentence for the seller; undefined where it can. */
  reason?(session: Session, invocation?: Invocation): string | undefined;
  /** Returns false where a key is not used up, so that the browser goes on with it. Any other result is ignored. */
  run(session: Session, invocation?: Invocation): unknown;
}

/** The cell that a command is for. */
export const spotOf = (session: Session, invocation: Invocation | undefined): Spot | undefined =>
  invocation?.spot ?? session.selection?.active;
