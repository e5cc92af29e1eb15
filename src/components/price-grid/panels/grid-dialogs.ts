import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { dialogStyles } from '../../../internal/styles/dialog.styles.js';
import { BulkDialog } from './bulk-dialog.js';
import { ImportDialog } from './import-dialog.js';
import { dialogContentStyles } from './dialogs.styles.js';
import type { PriceTable } from '../session/price-table.js';
import { ShortcutsDialog } from './shortcuts-dialog.js';

export const styles = [dialogStyles, dialogContentStyles];

/** The grid's dialogs; they come when one of them is first asked for. */
export class GridDialogs {
  readonly bulk: BulkDialog;
  readonly files: ImportDialog;
  readonly shortcuts: ShortcutsDialog;
  readonly #table: () => PriceTable;

  constructor(host: ReactiveControllerHost & HTMLElement, table: () => PriceTable) {
    this.#table = table;
    this.bulk = new BulkDialog(host, table);
    this.files = new ImportDialog(host, table);
    this.shortcuts = new ShortcutsDialog(host);
  }

  render(): TemplateResult {
    return html`${this.bulk.render()}${this.files.render()}${this.shortcuts.render(this.#table().words)}`;
  }
}
