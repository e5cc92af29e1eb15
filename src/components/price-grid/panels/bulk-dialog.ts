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
import type { Session } from '../session/session.js';

/** With more scopes, for example with many periods, the dialog shows a list instead of radio buttons. */
const mostRadios = 6;

/** The dialog that changes many prices by one rule. It shows all changes before it applies them. */
export class BulkDialog {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #session: Session;
  readonly #dialog: Dialog;
  #isOpen = false;
  #operation: Operation = 'set';
  #text = '';
  #scope: Scope = 'all';

  constructor(host: ReactiveControllerHost & HTMLElement, session: Session) {
    this.#host = host;
    this.#session = session;
    this.#dialog = new Dialog(host, { id: 'bulk', onDismiss: () => this.#close() });
  }

  show(operation: Operation): void {
    this.#operation = operation;
    const usual = defaultAmount(operation, this.#session.sheet.view.currency);
    this.#text = usual === undefined ? '' : this.#shown(usual);
    const { sheet, selection } = this.#session;
    this.#scope = defaultScope(sheet, selection, this.#session.isFiltered);
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  render() {
    const { words } = this.#session;
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
    const session = this.#session;
    const { words } = session;
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
          <span class="suffix">${this.#operation === 'percent' ? '%' : session.sheet.view.currency}</span>
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
    const { sheet, selection } = this.#session;
    const scopes = availableScopes(sheet, selection, this.#session.isFiltered).map((scope) => ({
      value: scope,
      label: this.#scopeLabel(scope),
    }));
    const { scope: label } = words;
    const value = this.#scope;
    const onChange = (next: string) => this.#change(() => (this.#scope = next as Scope));
    return scopes.length > mostRadios
      ? selectField({ id: 'bulk-scope', path: '', label, options: scopes, value, onChange })
      : segmented({ name: 'bulk-scope', path: '', label, choices: scopes, value, onChange });
  }

  #scopeLabel(scope: Scope): string {
    const { sheet, selection, words } = this.#session;
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
    const session = this.#session;
    const { sheet, words } = session;
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
    const { sheet, selection, words } = this.#session;
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
    const session = this.#session;
    const { plan } = this.#planned();
    if (!plan?.changes.length) return;
    this.#close();
    session.apply(applyChange(session.sheet, plan), { said: session.words.saidChanged(plan.changes.length) });
  }

  #shown(price: Decimal): string {
    const { lang, currency } = this.#session.sheet.view;
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
