import { html, nothing, type TemplateResult } from 'lit';
import { decimalOfNumber, formatDecimal } from '../../core/numbers/index.js';
import type { Quote } from '../../core/pricing/index.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import type { Period, PolicyOptions, Sku, Specification } from '../../core/schema/types.js';
import type { SkuElement } from '../../internal/element/element.js';
import { entryText, readEntry } from '../../internal/fields/entry.js';
import { periodName } from '../../internal/words/period-name.js';
import { savingText } from '../../internal/words/saving-text.js';
import { controlStyles } from '../../internal/styles/control.styles.js';
import { wordsOf } from '../../internal/words/locale-of.js';
import { enumsOf, offerOf, skuOf } from './availability.js';
import { choiceGroup, type Option } from './choices.js';
import { pageOf, savingIn, trialDays, type Customer, type CustomerPage } from './customer-page.js';
import { offerPanel, refusalText } from './offer-panel.js';
import type { Purchase } from './purchase.js';
import { quantityStepper } from './quantity-stepper.js';
import { en } from './spec-preview.messages.js';
import { styles as ownStyles } from './spec-preview.styles.js';

export const styles = [controlStyles, ownStyles];

/** The element's own; see there. */
export interface PreviewProperties {
  specification: Specification | undefined;
  skus: readonly string[] | undefined;
  currency: string;
  deliveryMethod: string;
  policy: PolicyOptions | undefined;
}

/** What the page needs of its element. */
export interface PreviewHost {
  element: SkuElement & PreviewProperties;
  lang: () => string;
  fire: (event: 'sku-buy' | 'sku-try', purchase: Purchase) => void;
}

/** The customer's page, and what the customer has chosen so far. */
export class PreviewPage {
  readonly #host: PreviewHost;
  #customer: Customer = { choice: new Map(), period: undefined, quantity: undefined };

  constructor(host: PreviewHost) {
    this.#host = host;
  }

  private get text() {
    return wordsOf(this.#host.element, 'spec-preview', en);
  }

  render(): TemplateResult {
    const { specification, skus, currency } = this.#host.element;
    const { text } = this;
    if (!specification) return this.#nothing(text.noSpecification);
    const title = specification.name.trim() || text.unnamed;
    if (specification.discontinued) return this.#nothing(text.discontinued, title);
    const page = pageOf({ specification, shown: skus, currency }, this.#customer);
    const unset = this.#unset(page);
    if (unset) return this.#nothing(unset, title);
    return html`<article class="page" aria-labelledby="title">
      <h2 id="title">${title}</h2>
      ${
        specification.attributes.length || page.periods.length > 1
          ? html`<div class="options">${this.#attributes(page)} ${this.#quantity(page)} ${this.#periods(page)}</div>`
          : nothing
      }
      ${this.#offer(page)}
    </article>`;
  }

  #nothing(why: string, title?: string): TemplateResult {
    return html`<article class="page">
      ${title ? html`<h2>${title}</h2>` : nothing}
      <div class="nothing"><strong>${this.text.nothingForSale}</strong><span>${why}</span></div>
    </article>`;
  }

  /** Why there is nothing to choose from at all. */
  #unset({ market, periods, quantity }: CustomerPage): string | undefined {
    const { text } = this;
    const { attributes, skus } = market.specification;
    const empty = enumsOf(market.specification).find(({ values }) => values.length === 0);
    if (empty) return text.noValues({ name: empty.name });
    if (skus.length === 0) return text.noSkus;
    if (market.shown && !skus.some(({ id }) => market.shown?.includes(id))) return text.noneShown;
    if (periods.length === 0) return text.noPeriod;
    return attributes.some(({ type }) => type === 'quantity') && !quantity ? text.noQuantities : undefined;
  }

  #attributes(page: CustomerPage): TemplateResult[] {
    const { market, choice, period } = page;
    return enumsOf(market.specification).map((attribute, index) =>
      choiceGroup({
        name: `attribute-${index}`,
        label: attribute.name,
        value: choice.get(attribute.id),
        options: attribute.values.map(({ id, label }): Option => {
          const sku = skuOf(market.specification, new Map([...choice, [attribute.id, id]]));
          return { value: id, label: label.trim() || id, unavailable: this.#refusal(page, sku, period) };
        }),
        onChoose: (id) => this.#set({ choice: new Map([...choice, [attribute.id, id]]) }),
      }),
    );
  }

  #quantity({ quantity }: CustomerPage): TemplateResult | typeof nothing {
    if (!quantity) return nothing;
    const lang = this.#host.lang();
    const { attribute, lattice, entry } = quantity;
    return quantityStepper({
      name: attribute.name.trim() || this.text.quantity,
      lattice,
      entry,
      text: this.#customer.quantity?.text ?? entryText(entry, lang),
      words: this.text,
      show: (number) => formatDecimal(decimalOfNumber(number) ?? '', lang),
      onType: (text) => this.#set({ quantity: { entry: readEntry(text, lang), text } }),
      onPick: (picked) => this.#set({ quantity: { entry: picked, text: entryText(picked, lang) } }),
    });
  }

  #periods(page: CustomerPage): TemplateResult | typeof nothing {
    const { periods, period, sku } = page;
    const lang = this.#host.lang();
    if (periods.length < 2) return nothing;
    return choiceGroup({
      name: 'period',
      label: this.text.period,
      value: period,
      options: periods.map((one): Option => {
        const saving = savingIn(page, one);
        return {
          value: one,
          label: periodName(one, lang),
          note: saving && savingText(saving, this.text, lang),
          unavailable: sku && this.#refusal(page, sku, one),
        };
      }),
      onChoose: (one) => this.#set({ period: one }),
    });
  }

  #offer(page: CustomerPage): TemplateResult {
    const { specification } = page.market;
    const { deliveryMethod, policy } = this.#host.element;
    return offerPanel({
      page,
      words: this.text,
      lang: this.#host.lang(),
      trial: trialDays(specification, deliveryMethod, resolvePolicy(policy)),
      onBuy: (quote) => this.#fire('sku-buy', page, quote),
      onTry: (quote) => this.#fire('sku-try', page, quote),
      onChoose: (sku) => this.#set({ choice: new Map(Object.entries(sku.values)) }),
    });
  }

  #refusal(page: CustomerPage, sku: Sku | undefined, period: Period): string | undefined {
    const offer = offerOf(page.market, sku, { period, quantity: page.amount });
    return 'refusal' in offer ? refusalText(offer.refusal, period, { page, words: this.text, lang: this.#host.lang() }) : undefined;
  }

  #set(changes: Partial<Customer>): void {
    this.#customer = { ...this.#customer, ...changes };
    this.#host.element.requestUpdate();
  }

  #fire(event: 'sku-buy' | 'sku-try', { market, sku, period, amount }: CustomerPage, { total }: Quote): void {
    if (sku) this.#host.fire(event, { specification: market.specification.id, sku: sku.id, period, quantity: amount ?? 1, total });
  }
}
