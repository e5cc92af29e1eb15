import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { formatDecimal, minorDigits, parseDecimal } from '../../../core/numbers/index.js';
import type { Decimal } from '../../../core/schema/types.js';
import { live } from 'lit/directives/live.js';
import { Dialog } from '../../../internal/overlay/dialog.js';
import { segmented, selectField } from '../../../internal/fields/fields.js';
import { applyChange, planChange, type BulkChange } from '../edits/bulk-change.js';
import { availableScopes, countSelected, defaultScope, placesIn, type Scope } from '../edits/bulk-scope.js';
import { amountProblem, bareAmount, defaultAmount, type Operation } from '../edits/price-operation.js';
import { cellName } from '../sheet/cell-name.js';
import { changesTable } from './changes-table.js';
import type { GridWords } from '../words/price-grid.messages.js';
import type { PriceTable } from '../session/price-table.js';

/** With more scopes, for example with many periods, the dialog shows a list instead of radio buttons. */
const mostRadios = 6;

/** The dialog that changes many prices by one rule. It shows all changes before it applies them. */
export class BulkDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #table: () => PriceTable;
  readonly #dialog: Dialog;
  #isOpen = false;
  #operation: Operation = 'set';
  #text = '';
  #scope: Scope = 'all';
  #isFiltered = false;

  constructor(host: ReactiveControllerHost & HTMLElement, table: () => PriceTable) {
    this.#host = host;
    this.#table = table;
    this.#dialog = new Dialog(host, { id: 'bulk', onDismiss: () => this.#close() });
  }

  show(operation: Operation, isFiltered: boolean): void {
    this.#operation = operation;
    const usual = defaultAmount(operation, this.#table().sheet.view.currency);
    this.#text = usual === undefined ? '' : this.#shown(usual);
    this.#isFiltered = isFiltered;
    const { sheet, selection } = this.#table();
    this.#scope = defaultScope(sheet, selection, isFiltered);
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  render() {
    const { words } = this.#table();
    return this.#dialog.render({
      open: this.#isOpen,
      heading: words.changePrices,
      closeLabel: words.close,
      content: () => this.#content(),
      footer: () => {
        const { plan, problem } = this.#planned();
        const barred = plan?.changes.length ? undefined : (problem ?? `${words.changes(0)}.`);
        return html`<button type="button" class="button" @click=${() => this.#close()}>${words.cancel}</button>
          <button
            type="button"
            class="button primary"
            aria-disabled=${barred ? 'true' : nothing}
            aria-description=${barred ?? nothing}
            title=${barred ?? nothing}
            @click=${() => this.#apply()}
          >
            ${words.apply}
          </button>`;
      },
    });
  }

  #content(): TemplateResult {
    const table = this.#table();
    const { words } = table;
    const { plan, problem } = this.#planned();
    return html`<div class="bulk">
      ${selectField({
        id: 'bulk-operation',
        path: '',
        label: words.operation,
        value: this.#operation,
        options: [
          { value: 'set', label: words.operationSet },
          { value: 'add', label: words.operationAdd },
          { value: 'percent', label: words.operationPercent },
          { value: 'ending', label: words.operationEnding },
          { value: 'multiple', label: words.operationMultiple },
        ],
        onChange: (value) => this.#change(() => (this.#operation = value as Operation)),
      })}
      <div class="field">
        <label class="label" for="bulk-amount">${words.amount}</label>
        <div class="control">
          <input
            id="bulk-amount"
            class="input numeric"
            autofocus
            inputmode="decimal"
            autocomplete="off"
            aria-describedby="bulk-problem"
            aria-invalid=${problem && this.#text ? 'true' : 'false'}
            .value=${live(this.#text)}
            @input=${(event: Event) => this.#change(() => (this.#text = (event.currentTarget as HTMLInputElement).value))}
            @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && !event.isComposing && this.#apply()}
          />
          <span class="suffix">${this.#operation === 'percent' ? '%' : table.sheet.view.currency}</span>
        </div>
        <div class="messages" id="bulk-problem" aria-live="polite">
          ${problem && this.#text ? html`<p class="error">${problem}</p>` : nothing}
        </div>
      </div>
      ${this.#scopes(words)} ${plan ? this.#preview(plan) : nothing}
    </div>`;
  }

  /** Radio buttons for a few scopes, otherwise a list. */
  #scopes(words: GridWords): TemplateResult {
    const { sheet, selection } = this.#table();
    const scopes = availableScopes(sheet, selection, this.#isFiltered).map((scope) => ({ value: scope, label: this.#scopeLabel(scope) }));
    const { scope: label } = words;
    const value = this.#scope;
    const onChange = (next: string) => this.#change(() => (this.#scope = next as Scope));
    return scopes.length > mostRadios
      ? selectField({ id: 'bulk-scope', path: '', label, options: scopes, value, onChange })
      : segmented({ name: 'bulk-scope', path: '', label, choices: scopes, value, onChange });
  }

  #scopeLabel(scope: Scope): string {
    const { sheet, selection, words } = this.#table();
    switch (scope) {
      case 'selection':
        return words.scopeSelection(countSelected(sheet, selection));
      case 'shown':
        return words.scopeShown;
      case 'all':
        return words.scopeAll;
      default:
        return words.scopeColumn(sheet.column(sheet.columnIndex(scope))!.label);
    }
  }

  #preview({ changes, skipped, below }: BulkChange): TemplateResult {
    const table = this.#table();
    const { sheet, words } = table;
    const stay = [skipped > 0 && words.skipped(skipped), below > 0 && words.below(below)].filter(Boolean).join(' ');
    return html`<p role="status" class="summary">${words.changes(changes.length)}. ${stay}</p>
      ${changesTable(
        words,
        changes.map(({ index, tier, column, before, after }) => ({
          name: () => cellName(sheet, { sku: sheet.skus[index]!, tier }, column),
          before: before === undefined ? words.noPrice : typeof before === 'string' ? this.#shown(before) : before.typed,
          after: this.#shown(after),
        })),
      )}`;
  }

  #planned(): { plan?: BulkChange; problem?: string | undefined } {
    const { sheet, selection, words } = this.#table();
    const { lang, currency } = sheet.view;
    const read = parseDecimal(bareAmount(this.#text, this.#operation), lang, { currency });
    const amount = read.ok ? read.value : undefined;
    const problem = amountProblem(this.#operation, amount);
    if (problem || amount === undefined) {
      return { problem: problem === 'negative' ? words.amountNegative : problem === 'zero' ? words.amountZero : words.amountMissing };
    }
    return { plan: planChange(sheet, placesIn(sheet, selection, this.#scope), this.#operation, amount) };
  }

  #apply(): void {
    const table = this.#table();
    const { plan } = this.#planned();
    if (!plan?.changes.length) return;
    this.#close();
    table.apply(applyChange(table.sheet, plan), { said: table.words.saidChanged(plan.changes.length) });
  }

  #shown(price: Decimal): string {
    const { lang, currency } = this.#table().sheet.view;
    return formatDecimal(price, lang, { minDigits: minorDigits(currency) ?? 0 });
  }

  #change(set: () => void): void {
    set();
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
  }
}
