import { html, nothing, type TemplateResult } from 'lit';
import { numberSentences } from '../../core/messages/english/numbers.js';
import { trialSentences } from '../../core/messages/english/trial.js';
import { collect } from '../../core/rules/report.js';
import { reportTrial } from '../../core/rules/trial.js';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import { makeIssue, type Issue } from '../../core/schema/issue.js';
import { defaultPolicy } from '../../core/schema/policy.js';
import type { Trial } from '../../core/schema/types.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import { fieldMessages, textField, type FieldMessage } from '../../internal/fields/fields.js';
import { EditorControl } from '../../internal/element/editor-control.js';
import { FormControl } from '../../internal/element/form-control.js';
import { live } from 'lit/directives/live.js';
import { property } from 'lit/decorators.js';
import { baseStyles } from '../../internal/styles/base.styles.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf, wordsOf } from '../../internal/words/locale-of.js';
import { en } from './trial-toggle.messages.js';
import { styles } from './trial-toggle.styles.js';

const sentences = { ...numberSentences, ...trialSentences };

/**
 * Offers a trial of a number of days. Switched off, it keeps the days: `{ days: 30, off: true }`; `null` if there are none.
 * Source: releasing-multi-sku-specifications, step 8.
 *
 * @summary Trial, with its number of days
 * @tag sku-trial-toggle
 * @fires input - the seller changed the value; `value` is already new
 * @fires change - the seller completed a change
 * @csspart field - the days with their label and messages
 * @csspart input - the field of the days
 */
export class SkuTrialToggle extends FormControl<Trial> {
  static override styles = [baseStyles, controlStyles, styles];

  /** The minimum number of days. */
  @withDefault(defaultPolicy.trialDays.min) @property({ type: Number }) min = defaultPolicy.trialDays.min;

  /** The maximum number of days. */
  @withDefault(defaultPolicy.trialDays.max) @property({ type: Number }) max = defaultPolicy.trialDays.max;

  /** Why a trial is not possible, as a sentence; empty if it is. */
  @property() unavailable = '';

  readonly #control = new EditorControl<Trial>(this, {
    findIssues: (trial) => this.#findIssues(trial),
    dependsOn: ['min', 'max', 'unavailable'],
    sentences,
  });

  #findIssues(trial: Trial | null): Issue[] {
    if (this.required && !this.#isOn) return [makeIssue('number.required', ['days'])];
    if (trial && this.unavailable && this.#isOn) return [makeIssue('trial.not-allowed', [])];
    return collect((report) => reportTrial(trial, { min: this.min, max: this.max }, report));
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this, 'trial-toggle', en);
    const isBarred = Boolean(this.unavailable) && !this.#isOn;
    return html`<div class="trial">
      <div class="row">
        <label class="check">
          <input
            type="checkbox"
            data-path=""
            aria-disabled=${isBarred || this.readOnly ? 'true' : nothing}
            aria-describedby="why whole-messages"
            ?disabled=${this.#control.isDisabled}
            .checked=${live(this.#isOn)}
            @click=${(event: Event) => (isBarred || this.readOnly) && event.preventDefault()}
            @change=${(event: Event) => this.#turn((event.currentTarget as HTMLInputElement).checked)}
          /><span>${words.trial}</span>
        </label>
        ${this.unavailable && !this.#isOn ? nothing : this.#days()}
      </div>
      <div class="messages" id="why">
        ${this.unavailable && !this.#isOn ? html`<p class="muted">${this.unavailable}</p>` : nothing}
        ${this.#isOn || this.value === null ? nothing : html`<p class="muted">${words.kept({ days: this.#daysText })}</p>`}
      </div>
      ${fieldMessages('whole', this.#messages())}
    </div>`;
  }

  /** If the trial is on but not possible, the host's reason replaces the rule's sentence. */
  #messages(): FieldMessage[] {
    const messages = this.#control.messagesAt([]);
    const isError = this.unavailable && this.#isOn && messages.some(({ severity }) => severity === 'error');
    return isError ? [{ severity: 'error', text: this.unavailable }, ...messages.filter(({ severity }) => severity !== 'error')] : messages;
  }

  #days(): TemplateResult {
    const words = wordsOf(this, 'trial-toggle', en);
    const number = (days: number) => formatDecimal(decimalOfNumber(days) ?? '0', localeOf(this).lang);
    return textField({
      ...this.#control.typing('days', this.#daysText, (text) => ({ days: readEntry(text, localeOf(this).lang) })),
      id: 'days',
      path: 'days',
      class: 'days',
      label: words.days,
      suffix: words.range({ min: number(this.min), max: number(this.max) }),
      numeric: true,
      messages: this.#control.messagesAt(['days']),
      disabled: this.#control.isDisabled || !this.#isOn,
      readOnly: this.readOnly,
    });
  }

  get #isOn(): boolean {
    return this.value !== null && !this.value.off;
  }

  get #daysText(): string {
    return entryText(this.value?.days, localeOf(this).lang);
  }

  #turn(on: boolean): void {
    const days = this.value?.days ?? null;
    if (on) this.#control.edit({ days });
    else this.#control.edit(days === null ? null : { days, off: true });
    if (on && days === null) void this.updateComplete.then(() => this.focusPath(['days']));
  }
}
