import type { PolicyOptions, Specification } from '../../core/schema/types.js';
import { SkuElement } from '../../internal/element/element.js';
import { OnDemand, part } from '../../internal/loading/on-demand.js';
import { property } from 'lit/decorators.js';
import { withDefault } from '../../internal/element/with-default.js';
import { localeOf } from '../../internal/words/locale-of.js';
import { fire } from '../../internal/element/fire.js';
import type { PreviewPage } from './preview-page.js';
import type { Purchase } from './purchase.js';

const pageCode = new OnDemand(() => import('./preview-page.js'));

export type { Purchase } from './purchase.js';

/**
 * A specification as the customer sees it: choose the attributes, the quantity and the billing period, read the price, buy or try.
 * @tag sku-spec-preview
 * @fires {CustomEvent<Purchase>} sku-buy - the customer wants to buy
 * @fires {CustomEvent<Purchase>} sku-try - the customer wants the trial
 * @csspart choices - the choices of one attribute or of the billing period
 * @csspart choice - one of them
 * @csspart quantity - the quantity
 * @csspart offer - the price and the buttons
 * @csspart price - the price in large type
 * @csspart bill - how the price is made up
 */
export class SkuSpecPreview extends SkuElement {
  /** What the customer buys; undefined = nothing is shown. */
  @property({ attribute: false }) specification: Specification | undefined;
  /** Ids of the SKUs to show; without it all of them. */
  @property({ attribute: false }) skus: readonly string[] | undefined;
  /** ISO 4217. */
  @property() currency = '';
  /** A key of the policy's delivery methods; some know no trial. */
  @property({ attribute: 'delivery-method' }) deliveryMethod = 'saas';
  /** What the marketplace allows, where it is other than the defaults. */
  @withDefault(undefined) @property({ attribute: false }) policy: PolicyOptions | undefined;

  #page: PreviewPage | undefined;

  protected override render(): unknown {
    return part(this, pageCode, ({ PreviewPage }) => {
      this.#page ??= new PreviewPage({
        element: this,
        lang: () => localeOf(this).lang,
        fire: (event, purchase) => fire<Purchase>(this, event, purchase),
      });
      return this.#page.render();
    });
  }
}
