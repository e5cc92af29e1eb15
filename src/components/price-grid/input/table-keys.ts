import type { CellView } from '../view/cell-view.js';
import { hideFromGrid } from '../view/grid-view.js';
import { addTier, clear, removeTier, toggle } from '../commands.js';
import { pressInEditor } from './editor-keys.js';
import { fillAll, fillAlong } from '../session/fill.js';
import { commandOf, isMac, type Command } from './keys.js';
import { moveBy } from '../session/moves.js';
import type { PriceTable } from '../session/price-table.js';
import { selectOnly } from '../sheet/selection.js';

export interface KeyActions {
  openMenu(cell: CellView): void;
  openShortcuts(): void;
  nextIssue(backwards: boolean): void;
  rtl(): boolean;
}

/** Keys in the table. They are caught before AG Grid sees them, but for those that are not ours. */
export class TableKeys {
  readonly #table: PriceTable;
  readonly #actions: KeyActions;

  constructor(table: PriceTable, element: HTMLElement, actions: KeyActions) {
    this.#table = table;
    this.#actions = actions;
    element.addEventListener('keydown', this.#onKeydown, true);
  }

  readonly #onKeydown = (event: KeyboardEvent) => {
    const table = this.#table;
    if (event.composedPath()[0] === table.editor.input) return pressInEditor(table, event, this.#actions.rtl());
    const cell = table.view?.cellOf(event);
    if (!cell) return;
    table.followFocus(cell);
    const command = commandOf(event, { rtl: this.#actions.rtl(), mac: isMac() });
    // A key that is not ours may be the page's, but not AG Grid's.
    if (!command) return hideFromGrid(event);
    if (this.#run(command, cell)) {
      event.preventDefault();
      event.stopPropagation();
    } else if (command.do === 'escape') {
      // What is open around the grid may close.
      hideFromGrid(event);
    } else {
      // The browser goes on with it: a letter into the field that has just been opened, a copy event, Tab out of the grid.
      event.stopPropagation();
    }
  };

  /** True where the key is used up. */
  #run(command: Command, cell: CellView): boolean {
    const table = this.#table;
    switch (command.do) {
      case 'enter':
        return table.lastBlock && table.sheet.isSeveral(table.lastBlock)
          ? moveBy(table, { do: 'next', backwards: false, down: true })
          : this.#edit(false);
      case 'edit':
        return this.#edit(command.typing);
      case 'clear':
        clear(table);
        return true;
      case 'toggle':
        toggle(table);
        return true;
      case 'undo':
        table.undo();
        return true;
      case 'redo':
        table.redo();
        return true;
      case 'fill-down':
      case 'fill-right':
        fillAlong(table, command.do === 'fill-down' ? 'down' : 'right');
        return true;
      case 'fill-all':
        fillAll(table);
        return true;
      case 'add-tier':
        addTier(table);
        return true;
      case 'remove-tier':
        removeTier(table);
        return true;
      case 'menu':
        this.#actions.openMenu(cell);
        return true;
      case 'escape':
        return this.#escape();
      case 'copy':
      case 'cut':
      case 'paste':
        return false;
      case 'issue':
        this.#actions.nextIssue(command.backwards);
        return true;
      case 'shortcuts':
        this.#actions.openShortcuts();
        return true;
      default:
        return moveBy(table, command);
    }
  }

  #edit(typing: boolean): boolean {
    const table = this.#table;
    const active = table.selection?.active;
    if (!active) return true;
    const column = table.sheet.column(active.column);
    // A tick is no text.
    if (column?.kind === 'offered') {
      if (!typing) toggle(table);
      return true;
    }
    table.edit(active, { typing });
    // The letter goes into the field that has just been opened.
    return !(typing && table.isEditing);
  }

  #escape(): boolean {
    const table = this.#table;
    if (table.copied) {
      table.copied = undefined;
      table.view?.repaint();
      return true;
    }
    if (table.selection && (table.selection.ranges.length > 1 || table.sheet.isSeveral(table.lastBlock!))) {
      table.select(selectOnly(table.selection.active));
      return true;
    }
    return false;
  }
}
