import { describeTexts } from './describe-texts.js';
import type { SchemaWords } from './schema-words.js';

/** The shape of a whole policy, after the host's options are laid over the defaults. */
export function describePolicy(z: SchemaWords) {
  const { decimalSchema, periodSchema } = describeTexts(z);

  /** A count; `Infinity` = no limit. */
  const limit = z.custom<number>((value) => value === Infinity || (Number.isInteger(value) && value >= 0));
  const whole = z.custom<number>((value) => Number.isInteger(value) && value >= 0);

  const ascending = z.refine<{ min: number; max: number }>(({ min, max }) => min <= max);

  const deliveryMethodSchema = z.strictObject({
    billing: z.array(z.literal(['subscription', 'one-time', 'usage'])),
    trial: z.literal([true, false]),
    delivery: z.literal([true, false]),
    packageAsset: z.literal([true, false]),
    withdraw: z.literal([true, false]),
  });

  return z.strictObject({
    deliveryMethods: z.record(z.string(), deliveryMethodSchema),
    periods: z.array(periodSchema),
    maxQuantityAttributes: limit,
    maxEnumAttributes: limit,
    maxValues: limit,
    maxSkus: limit,
    maxTiers: limit,
    maxPriceDecimals: limit,
    priceBelow: decimalSchema,
    flatFees: z.literal([true, false]),
    maxSpecificationName: limit,
    reservedAttributeNames: z.array(z.string()),
    deliveryDays: z.strictObject({ min: whole, max: limit, long: limit }).check(ascending),
    trialDays: z.strictObject({ min: whole, max: limit }).check(ascending),
    quantityRangeChange: z.literal(['widen', 'strictly-widen']),
    renameReleasedAttributes: z.literal([true, false]),
    review: z.strictObject({ workingDays: limit, busyFrom: limit, timeZone: z.string() }),
  });
}
