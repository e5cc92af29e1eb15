import { html, nothing, type TemplateResult } from 'lit';
import { formatMoney } from '../../core/numbers/index.js';
import { periodName } from '../../internal/words/period-name.js';
import type { Quote } from '../../core/pricing/index.js';
import type { Period, Sku } from '../../core/schema/types.js';
import { describeSku } from '../../core/skus/describe.js';
import { savingText } from '../../internal/words/saving-text.js';
import type { Refusal } from './availability.js';
import { billDetails } from './bill.js';
import { insteadOf, savingIn, type CustomerPage } from './customer-page.js';
import type { PreviewWords } from './spec-preview.messages.js';

export interface OfferPanel {
  page: CustomerPage;
  words: PreviewWords;
  lang: string;
  /** Days of the trial, where there is one. */
  trial: number | undefined;
  onBuy: (quote: Quote) => void;
  onTry: (quote: Quote) => void;
  onChoose: (sku: Sku) => void;
}

/** The price in large type, how it comes about, and the buttons; or why there is no price. */
export function offerPanel(panel: OfferPanel): TemplateResult {
  const { page, words, lang } = panel;
  const { offer, market, quantity } = page;
  const refused = 'refusal' in offer ? refusalText(offer.refusal, page.period, panel) : undefined;
  const unfit = refused === undefined && quantity?.wrong;
  const quote = 'quote' in offer && !unfit ? offer.quote : undefined;
  const reason = refused === undefined ? (unfit ? words.quantityFirst : '') : `${words.notForSale} ${refused}`;
  return html`<section class="offer" part="offer" aria-label=${words.offer}>
    <div class="price-area">
      ${page.sku && page.choice.size > 0 ? html`<p class="chosen">${describeSku(page.sku, market.specification.attributes)}</p>` : nothing}
      <div role="status" aria-label=${words.price} part="price">
        ${
          quote
            ? html`<p class="amount">${formatMoney(quote.amount, market.currency, lang)}</p>`
            : html`<p class="no-price">${refused === undefined ? reason : words.notForSale}</p>
                ${refused === undefined ? nothing : html`<p>${refused}</p>`}`
        }
      </div>
      ${quote ? priceNote(panel) : nothing} ${refused === undefined ? nothing : instead(panel)}
    </div>
    <div class="actions">
      ${action(words.buy, quote, reason, panel.onBuy, true)}
      ${panel.trial === undefined ? nothing : action(trialText(panel, panel.trial), quote, reason, panel.onTry, false)}
    </div>
    ${quote && page.sku ? billDetails({ quote, model: page.sku.pricing.model, counted: quantity?.attribute.name.trim() || words.quantity, currency: market.currency, lang, words }) : nothing}
  </section>`;
}

/** Why something can't be bought, in a sentence. */
export function refusalText(refusal: Refusal, period: Period, { page, words, lang }: Pick<OfferPanel, 'page' | 'words' | 'lang'>): string {
  if (refusal === 'noPrice' || refusal === 'badPrice') return words[refusal]({ period: periodName(period, lang) });
  return refusal === 'noCurrency' ? words.noCurrency({ currency: page.market.currency }) : words[refusal];
}

const trialText = ({ words, lang }: OfferPanel, days: number): string =>
  words.trial({ days: new Intl.NumberFormat(lang).format(days), count: days });

function priceNote({ page, words, lang }: OfferPanel): TemplateResult {
  const { period } = page;
  const saving = savingIn(page, period);
  return html`<p class="price-note">
    ${words.perPeriod({ period, name: periodName(period, lang) })}
    ${saving ? html`<span class="choice-note">· ${savingText(saving, words, lang)}</span>` : nothing}
  </p>`;
}

function instead({ page, words, onChoose }: OfferPanel): TemplateResult | typeof nothing {
  const skus = insteadOf(page);
  if (skus.length === 0) return nothing;
  return html`<p class="instead">
    <span>${words.otherWays}</span>
    ${skus.map(
      (sku) =>
        html`<button class="button" type="button" @click=${() => onChoose(sku)}>
          ${describeSku(sku, page.market.specification.attributes)}
        </button>`,
    )}
  </p>`;
}

/** A button that can't be used now stays reachable and says why. */
function action(
  label: string,
  quote: Quote | undefined,
  reason: string,
  onClick: (quote: Quote) => void,
  primary: boolean,
): TemplateResult {
  return html`<button
    class="button ${primary ? 'primary' : ''}"
    type="button"
    aria-disabled=${quote ? 'false' : 'true'}
    title=${reason || nothing}
    aria-description=${reason || nothing}
    @click=${() => quote && onClick(quote)}
  >
    ${label}
  </button>`;
}
