import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Sku } from '../../../core/schema/types.js';
import { Dialog } from '../../../internal/overlay/dialog.js';
import { saveFile } from '../../../internal/loading/save-file.js';
import { cellName } from '../sheet/cell-name.js';
import { changesTable } from './changes-table.js';
import type { Column } from '../sheet/columns.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { FileRows } from '../edits/import-headings.js';
import { importSheet, type Import } from '../edits/import-sheet.js';
import { exportSheet } from '../edits/price-sheet.js';
import type { Session } from '../session/session.js';
import type { Sheet } from '../sheet/sheet.js';

/** The rows of a file and their changes to the SKUs. */
interface Read {
  rows: FileRows;
  before: readonly Sku[];
  plan: Import;
}

const planned = (sheet: Sheet, rows: FileRows): Read => ({ rows, before: sheet.skus, plan: importSheet(sheet, rows) });

/** Exports and imports files. The dialog reports an import's changes cell by cell before it applies them. */
export class ImportDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: Session;
  readonly #dialog: Dialog;
  #state: Read | { unreadable: true } | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, session: Session) {
    this.#host = host;
    this.#session = session;
    this.#dialog = new Dialog(host, { id: 'import', onDismiss: () => this.#set(undefined) });
  }

  /** Reads a file and shows its changes. */
  async read(file: File): Promise<void> {
    const session = this.#session;
    const { lang, currency } = session.sheet.view;
    try {
      const { readSheet } = await import('../../../exchange/read-sheet.js');
      const { rows } = await readSheet(file, { name: file.name, locale: lang, currency });
      this.#set(planned(session.sheet, rows));
    } catch {
      this.#set({ unreadable: true });
    }
  }

  render() {
    const { words } = this.#session;
    const plan = this.#plan;
    const changes = plan?.cells.some(({ refused }) => !refused);
    return this.#dialog.render({
      open: this.#state !== undefined,
      heading: words.importTitle,
      size: 'wide',
      closeLabel: words.close,
      content: () => (plan ? this.#report(plan) : html`<p class="note error" role="alert">${words.importUnreadable}</p>`),
      footer: () =>
        html`<button type="button" class="button" @click=${() => this.#set(undefined)}>${words.cancel}</button>
          ${changes ? html`<button type="button" class="button primary" @click=${() => this.#apply()}>${words.apply}</button>` : nothing}`,
    });
  }

  #report({ cells, unknownRows, unknownHeadings, hasNoColumns }: Import): TemplateResult {
    const { words, sheet } = this.#session;
    if (hasNoColumns) return html`<p class="note warning">${words.importNoColumns}</p>`;
    const refused = cells.filter((cell) => cell.refused).length;
    const changed = cells.length - refused;
    return html`<div role="status" class="summary">
        <p>${changed > 0 ? words.importSummary(changed) : words.importNothing}</p>
        ${refused > 0 ? html`<p class="error">${words.importRefused(refused)}</p>` : nothing}
        ${unknownRows > 0 ? html`<p class="warning">${words.importUnknown(unknownRows)}</p>` : nothing}
        ${unknownHeadings.length > 0 ? html`<p class="warning">${words.importOthers(new Intl.ListFormat(sheet.view.lang).format(unknownHeadings))}</p>` : nothing}
      </div>
      ${changesTable(
        words,
        [...cells]
          .sort((a, b) => Number(b.refused) - Number(a.refused) || a.fileRow - b.fileRow)
          .map(({ row, column, before, after, refused: isRefused, fileRow }) => ({
            name: () => `${words.importRow(fileRow)}: ${cellName(sheet, row, column)}`,
            before: before || blank(column, words),
            // A refused cell is neither a price nor a removed price.
            after: after || (isRefused ? '–' : blank(column, words)),
            ...(isRefused ? { reason: words.saidRefused(1) } : {}),
          })),
      )}`;
  }

  /** The file's changes. They are calculated again if the value has been replaced. */
  get #plan(): Import | undefined {
    const state = this.#state;
    if (!state || !('plan' in state)) return undefined;
    const { sheet } = this.#session;
    if (state.before !== sheet.skus) this.#state = planned(sheet, state.rows);
    return (this.#state as Read).plan;
  }

  #apply(): void {
    const session = this.#session;
    const plan = this.#plan;
    if (!plan) return;
    const changed = plan.cells.filter(({ refused }) => !refused).length;
    this.#set(undefined);
    session.apply(plan.skus, { said: session.words.saidChanged(changed) });
  }

  pick(): void {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,.xlsx';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void this.read(file);
    });
    input.click();
  }

  async exportAs(format: 'csv' | 'xlsx'): Promise<void> {
    const { writeSheet } = await import('../../../exchange/write-sheet.js');
    const blob = await writeSheet(exportSheet(this.#session.sheet), format);
    saveFile(new File([blob], `prices.${format}`, { type: blob.type }));
  }

  #set(state: Read | { unreadable: true } | undefined): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** The text of an empty cell: “no price” in price columns, a dash elsewhere. */
const blank = ({ kind }: Column, { noPrice }: GridWords): string => (kind === 'price' || kind === 'fee' ? noPrice : '–');
