import type { Lattice } from '../../core/numbers/index.js';
import { periodsOf } from '../../core/pricing/index.js';
import { savingOf, type Saving } from '../../core/pricing/saving.js';
import { latticeOf } from '../../core/rules/quantity.js';
import type { Entry, Period, QuantityAttribute, ReleasePolicy, Sku, Specification } from '../../core/schema/types.js';
import { quantityProblem } from '../../internal/fields/quantity-choice.js';
import { enumsOf, firstOffer, offerOf, skuOf, type Choice, type Market, type Offer } from './availability.js';

/** What the customer has chosen so far. The rest is taken from the first offer. */
export interface Customer {
  choice: Choice;
  period: Period | undefined;
  quantity: { entry: Entry; text: string } | undefined;
}

/** All that the page shows, derived from the specification and the customer's choices. */
export interface CustomerPage {
  market: Market;
  choice: Choice;
  sku: Sku | undefined;
  periods: Period[];
  period: Period;
  quantity: { attribute: QuantityAttribute; lattice: Lattice; entry: Entry; wrong: boolean } | undefined;
  /** The quantity to price; undefined without a quantity attribute. */
  amount: number | undefined;
  offer: Offer;
}

export function pageOf(market: Market, customer: Customer): CustomerPage {
  const { specification } = market;
  const periods = periodsOf(specification.billing);
  const quantity = quantityOf(specification, customer);
  const amount = quantity && amountOf(quantity);
  const choice = choiceOf(specification, customer.choice, firstOffer(market, periods, amount));
  const sku = skuOf(specification, choice);
  const canBeBought = (period: Period) => 'quote' in offerOf(market, sku, { period, quantity: amount });
  const period = periods.find((one) => one === customer.period) ?? periods.find(canBeBought) ?? periods[0] ?? '';
  return { market, choice, sku, periods, period, quantity, amount, offer: offerOf(market, sku, { period, quantity: amount }) };
}

/** What a period saves compared with a shorter one on the page. */
export function savingIn({ market, sku, amount, periods }: CustomerPage, period: Period): Saving | undefined {
  const totalIn = (one: Period) => {
    const offer = offerOf(market, sku, { period: one, quantity: amount });
    return 'quote' in offer ? offer.quote.total : undefined;
  };
  const total = totalIn(period);
  for (const base of total === undefined ? [] : periods) {
    const baseTotal = totalIn(base);
    const saving = baseTotal === undefined ? undefined : savingOf(total!, period, baseTotal, base);
    if (saving) return saving;
  }
  return undefined;
}

/** Up to three SKUs that can be bought instead, those first that are most like what was chosen. */
export function insteadOf({ market, choice, period, amount }: CustomerPage): Sku[] {
  const likeness = ({ values }: Sku) => [...choice].filter(([attribute, value]) => values[attribute] === value).length;
  return market.specification.skus
    .filter((sku) => choice.size > 0 && 'quote' in offerOf(market, sku, { period, quantity: amount }))
    .map((sku) => ({ sku, alike: likeness(sku) }))
    .sort((a, b) => b.alike - a.alike)
    .slice(0, 3)
    .map(({ sku }) => sku);
}

/** Days of the trial, where there is one. Source: releasing-multi-sku-specifications, step 8. */
export function trialDays({ trial, billing }: Specification, deliveryMethod: string, policy: ReleasePolicy): number | undefined {
  const method = Object.hasOwn(policy.deliveryMethods, deliveryMethod) ? policy.deliveryMethods[deliveryMethod] : undefined;
  if (!trial || trial.off || !method?.trial || billing.mode === 'usage' || typeof trial.days !== 'number') return undefined;
  const { min, max } = policy.trialDays;
  return Number.isInteger(trial.days) && trial.days >= min && trial.days <= max ? trial.days : undefined;
}

function quantityOf({ attributes }: Specification, customer: Customer): CustomerPage['quantity'] {
  const attribute = attributes.find((one) => one.type === 'quantity');
  const lattice = attribute && latticeOf(attribute);
  if (!attribute || !lattice) return undefined;
  const entry = customer.quantity ? customer.quantity.entry : leastOf(lattice);
  return { attribute, lattice, entry, wrong: quantityProblem(entry, lattice) !== undefined };
}

/** While the quantity can't be bought, the least one shows what is on sale at all. */
const amountOf = ({ entry, wrong, lattice }: NonNullable<CustomerPage['quantity']>): number =>
  wrong || typeof entry !== 'number' ? leastOf(lattice) : entry;

/** The least quantity above 0. */
const leastOf = ({ min, max, step }: Lattice): number => (min === 0 && step <= max ? step : min);

function choiceOf(specification: Specification, chosen: Choice, first: Sku | undefined): Choice {
  return new Map(
    enumsOf(specification).map(({ id, values }): [string, string] => {
      const wanted = chosen.get(id);
      const known = values.find((value) => value.id === wanted) ?? values.find((value) => value.id === first?.values[id]) ?? values[0];
      return [id, known?.id ?? ''];
    }),
  );
}
