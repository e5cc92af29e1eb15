import type { Command } from '../commands/command.js';
import { commandByChord } from '../commands/index.js';
import { type } from '../commands/type.js';
import type { Session } from '../session/session.js';
import { hideFromGrid } from '../view/grid-view.js';
import { isMac } from '../session/platform.js';
import { chordOf, isThirdLevel, isTyping } from './chord.js';
import { pressInEditor } from './editor-keys.js';

/** Runs the command of each key that is pressed in a cell, before AG Grid sees the key. */
export class TableKeys {
  readonly #session: Session;
  readonly #rtl: () => boolean;

  constructor(session: Session, element: HTMLElement, rtl: () => boolean) {
    this.#session = session;
    this.#rtl = rtl;
    element.addEventListener('keydown', this.#onKeydown, true);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const session = this.#session;
    const platform = { mac: isMac(), rtl: this.#rtl() };
    if (event.composedPath()[0] === session.editor.input) return pressInEditor(session, event, platform);
    const cell = session.view?.cellOf(event);
    if (!cell) return;
    session.followFocus(cell);
    const chord = chordOf(event, platform);
    const command = commandAt(event, chord, platform.mac);
    // The page may use a key that is not the grid's; AG Grid must not.
    if (!command) return hideFromGrid(event);
    const isUsed = command.run(session, { chord }) !== false;
    // Something open around the grid may close on an unused Escape.
    if (!isUsed && chord === 'Escape') return hideFromGrid(event);
    event.stopPropagation();
    // Unused, the browser goes on: a character goes into the open field, a copy event follows, Tab leaves the grid.
    if (isUsed) event.preventDefault();
  };
}

function commandAt(event: KeyboardEvent, chord: string, mac: boolean): Command | undefined {
  // AltGr with a letter can look like Ctrl+Alt, and Option with a letter like Alt.
  if (isThirdLevel(event, mac)) return type;
  return commandByChord(chord) ?? (isTyping(event, mac) ? type : undefined);
}
