import { compareExact, exactText, readExact, times, zero } from '../core/numbers/exact.js';
import { countDecimals, minorDigits } from '../core/numbers/index.js';
import { periodsOf } from '../core/pricing/index.js';
import { ascends } from '../core/pricing/tier-ends.js';
import { IssueError } from '../core/schema/issue.js';
import type { Issue, IssueCode, Path } from '../core/schema/issue.js';
import type { Decimal, Period, PricingModel, Sku, Specification, Tier, Typed } from '../core/schema/types.js';
import { describeSku } from '../core/skus/describe.js';

/** A tier in Stripe's terms. Amounts are decimals in the smallest unit of the currency, by Stripe's own list. */
export interface StripeTier {
  /** Inclusive. */
  up_to: number | 'inf';
  unit_amount_decimal: Decimal;
  /** Whole. */
  flat_amount_decimal?: Decimal;
}

/** Parameters for Stripe's `POST /v1/prices`, without `product`, which the caller adds. */
export interface StripePrice {
  /** ISO 4217 in lower case. */
  currency: string;
  /** The description of the SKU. */
  nickname: string;
  /** The ids of the specification and the SKU, the SKU's code and the billing period. */
  metadata: Record<string, string>;
  billing_scheme: 'per_unit' | 'tiered';
  unit_amount_decimal?: Decimal;
  tiers_mode?: 'graduated' | 'volume';
  tiers?: StripeTier[];
  /** For subscriptions. Without it, a price is due once. */
  recurring?: { interval: 'day' | 'week' | 'month' | 'year'; interval_count: number; usage_type: 'licensed'; trial_period_days?: number };
}

const zeroDecimal = new Set(['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF']);
const threeDecimal = new Set(['BHD', 'JOD', 'KWD', 'OMR', 'TND']);
/** Without minor units by ISO 4217, yet counted in hundredths by Stripe. */
const hundredths = new Set(['ISK', 'UGX']);

/** Stripe writes a single price with a fee as one tier, whose mode doesn't matter. */
const tiersModes: Record<PricingModel, NonNullable<StripePrice['tiers_mode']>> = {
  flat: 'volume',
  linear: 'volume',
  volume: 'volume',
  tiered: 'graduated',
};

const maxDecimals = 12;
const maxMetadata = 500;

/**
 * The specification as parameters for Stripe's prices: one for each SKU on offer and each period; none where it is discontinued. They
 * charge what `quote` totals, for whole quantities.
 * One-time and by-uses prices are due once per order, as `quote` calculates them; metered billing would add up a month's orders. Tiers of
 * such prices are written as Stripe's parameters have them, though its guide describes tiers for subscriptions only. Minimum, maximum
 * and step of a quantity have no place in a price.
 * @throws IssueError with every place that Stripe can't express, paths within the specification: a currency that it does not count
 * (`currency.unknown`), a period that is not whole days, weeks, months or years up to three years (`billing.period.not-allowed`), a price
 * that is missing, unreadable, below 0 or finer than 12 decimals of the smallest unit, a fee that is not whole in it (`price.*`), tiers
 * that don't ascend in whole numbers to an open end (`tier.upTo.invalid`).
 * Source: docs.stripe.com/api/prices/create, docs.stripe.com/currencies.
 */
export function toStripePrices(specification: Specification, currency: string): StripePrice[] {
  const issues: Issue[] = [];
  const report: Report = (code, path, params = {}) => void issues.push({ code, path, severity: 'error', params });
  const digits = stripeDigits(currency);
  if (digits === undefined) report('currency.unknown', [], { value: currency });

  const offered = specification.discontinued ? [] : [...specification.skus.entries()].filter(([, { offered }]) => offered);
  const prices = periodsOf(specification.billing).flatMap((period, at) => {
    const recurring = specification.billing.mode === 'subscription' ? recurringOf(specification, period) : {};
    if (!recurring) report('billing.period.not-allowed', ['billing', 'periods', at], { period });
    return offered.map(([index, sku]): StripePrice => ({
      currency: currency.toLowerCase(),
      nickname: describeSku(sku, specification.attributes),
      metadata: metadataOf(specification, sku, period),
      ...schemeOf(sku, period, digits ?? 0, (code, path, params) => report(code, ['skus', index, 'pricing', ...path], params)),
      ...recurring,
    }));
  });
  if (issues.length > 0) throw new IssueError(issues);
  return prices;
}

type Report = (code: IssueCode, path: Path, params?: Issue['params']) => void;

function stripeDigits(currency: string): number | undefined {
  if (zeroDecimal.has(currency)) return 0;
  if (threeDecimal.has(currency)) return 3;
  return minorDigits(currency) === 2 || hundredths.has(currency) ? 2 : undefined;
}

/** Stripe bills at most every three years. */
function recurringOf({ trial }: Specification, period: Period): Pick<StripePrice, 'recurring'> | undefined {
  const counts = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(period)?.slice(1) ?? [];
  const [years = 0, months = 0, weeks = 0, days = 0] = counts.map((count: string | undefined) => Number(count ?? 0));
  const given = [
    { interval: 'year', count: months ? 0 : years, max: 3 },
    { interval: 'month', count: months && months + 12 * years, max: 36 },
    { interval: 'week', count: weeks, max: 156 },
    { interval: 'day', count: days, max: 1095 },
  ] as const;
  const [only, ...others] = given.filter(({ count }) => count > 0);
  if (!only || others.length > 0 || only.count > only.max) return undefined;
  const trialDays = trial && !trial.off && typeof trial.days === 'number' ? { trial_period_days: trial.days } : {};
  return { recurring: { interval: only.interval, interval_count: only.count, usage_type: 'licensed', ...trialDays } };
}

/** A value has at most 500 characters, an id may have 800. */
function metadataOf({ id }: Specification, sku: Sku, period: Period): Record<string, string> {
  const rest = sku.id.slice(maxMetadata);
  return {
    specification: id,
    sku: sku.id.slice(0, maxMetadata),
    ...(rest ? { sku_rest: rest } : {}),
    ...(sku.code ? { sku_code: sku.code.slice(0, maxMetadata) } : {}),
    period,
  };
}

function schemeOf(
  { pricing: { model, tiers } }: Sku,
  period: Period,
  digits: number,
  report: Report,
): Omit<StripePrice, 'currency' | 'nickname' | 'metadata'> {
  const whole = tiers.every(({ upTo }) => upTo === null || Number.isSafeInteger(upTo));
  if (!whole || !ascends(tiers) || tiers.at(-1)?.upTo !== null) report('tier.upTo.invalid', ['tiers'], {});
  const written = tiers.map((tier, at) => tierOf(tier, at, period, digits, report));
  const [only, ...others] = written;
  if (only && others.length === 0 && only.flat_amount_decimal === undefined) {
    return { billing_scheme: 'per_unit', unit_amount_decimal: only.unit_amount_decimal };
  }
  return { billing_scheme: 'tiered', tiers_mode: tiersModes[model], tiers: written };
}

function tierOf({ upTo, unitPrice, flatFee }: Tier, at: number, period: Period, digits: number, report: Report): StripeTier {
  const amount = (price: Decimal | Typed | undefined, field: 'unitPrice' | 'flatFee', decimals: number): Decimal => {
    const fail = (code: IssueCode) => report(code, ['tiers', at, field, period], { tier: at + 1, period });
    const exact = typeof price === 'string' ? readExact(price) : undefined;
    if (!exact) fail(price === undefined ? 'price.missing' : 'price.invalid');
    else if (compareExact(exact, zero) < 0) fail('price.negative');
    const minor = exactText(times(exact ?? zero, { coefficient: 10 ** digits, scale: 0 }));
    if (countDecimals(minor) > decimals) fail('price.too-many-decimals');
    return minor;
  };
  const fee = flatFee?.[period];
  return {
    up_to: typeof upTo === 'number' ? upTo : 'inf',
    unit_amount_decimal: amount(unitPrice[period], 'unitPrice', maxDecimals),
    ...(fee === undefined ? {} : { flat_amount_decimal: amount(fee, 'flatFee', 0) }),
  };
}
