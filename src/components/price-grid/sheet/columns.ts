import type { Attribute, EnumAttribute, Period, ReleasePolicy, Sku } from '../../../core/schema/types.js';
import { editedIn } from '../../../core/skus/edited-in.js';
import type { GridWords } from '../words/price-grid.messages.js';

export type ColumnKind = 'offered' | 'attribute' | 'model' | 'upTo' | 'price' | 'fee' | 'code' | 'actions';

export interface Column {
  readonly id: string;
  readonly kind: ColumnKind;
  /** The heading. */
  readonly title: string;
  /** The column in a cell's name, such as `Monthly`. */
  readonly label: string;
  /** Whether an SKU has one cell in this column, which spans its tiers. */
  readonly perSku: boolean;
  readonly numeric: boolean;
  readonly pinned: boolean;
  readonly isFirstAttribute?: boolean;
  /** Of prices and fees. */
  readonly period?: Period;
  /** Of attribute columns. */
  readonly attribute?: EnumAttribute;
}

export interface ColumnSource {
  attributes: readonly Attribute[];
  periods: readonly Period[];
  /** Whether there are columns for fees. */
  fees: boolean;
  words: GridWords;
  periodName: (period: Period) => string;
}

const numbers = { perSku: false, numeric: true, pinned: false };
const perSku = { perSku: true, numeric: false, pinned: false };

/** The columns in their order: on sale, attributes, code, pricing model, tier ends, prices, fees, actions. */
export function columnsOf({ attributes, periods, fees, words, periodName }: ColumnSource): Column[] {
  const quantity = attributes.find(({ type }) => type === 'quantity');
  const column = (
    kind: ColumnKind,
    id: string,
    title: string,
    rest: Omit<Column, 'kind' | 'id' | 'title' | 'label'> & { label?: string },
  ): Column => ({
    kind,
    id,
    title,
    // A heading's soft hyphens are not part of the name.
    label: title.replaceAll('\u00ad', ''),
    ...rest,
  });
  return [
    column('offered', 'offered', words.sale, { ...perSku, label: words.onSale, pinned: true }),
    ...attributes
      .filter((attribute) => attribute.type === 'enum')
      .map((attribute, at) =>
        column('attribute', `attribute:${attribute.id}`, attribute.name, {
          ...perSku,
          pinned: true,
          isFirstAttribute: at === 0,
          attribute,
        }),
      ),
    column('code', 'code', words.skuCode, perSku),
    ...(quantity
      ? [
          column('model', 'model', words.pricing, perSku),
          column('upTo', 'upTo', quantity.name ? words.upToOf(quantity.name) : words.upTo, { ...numbers, label: words.upTo }),
        ]
      : []),
    ...periods.map((period) =>
      column('price', `price:${period}`, quantity ? words.each(periodName(period)) : periodName(period), {
        ...numbers,
        label: periodName(period),
        period,
      }),
    ),
    ...(fees ? periods.map((period) => column('fee', `fee:${period}`, words.fee(periodName(period)), { ...numbers, period })) : []),
    column('actions', 'actions', words.actions, { ...numbers, numeric: false }),
  ];
}

/**
 * Whether the grid has columns for fees: where the policy allows fees, or the SKUs have some. A fee that the policy forbids is shown too,
 * because the seller must see everything that a customer is charged.
 * @param before - the SKUs of the previous call, whose result is reused for unchanged SKUs
 */
export function hasFees(skus: readonly Sku[], policy: ReleasePolicy, before: readonly Sku[]): boolean {
  return policy.flatFees || haveFees(skus, before);
}

const known = new WeakMap<readonly Sku[], boolean>();

function haveFees(skus: readonly Sku[], before: readonly Sku[]): boolean {
  let found = known.get(skus);
  if (found === undefined) {
    const edited = known.get(before) === false ? editedIn(skus, before) : undefined;
    found = edited ? edited.some((index) => hasFee(skus[index]!)) : skus.some(hasFee);
    known.set(skus, found);
  }
  return found;
}

const hasFee = ({ pricing }: Sku): boolean => pricing.tiers.some(({ flatFee }) => !!flatFee && Object.keys(flatFee).length > 0);

/** Whether two lists of columns look the same, so that the grid can keep the columns it has. */
export function sameColumns(a: readonly Column[], b: readonly Column[]): boolean {
  return (
    a.length === b.length &&
    a.every((column, at) => column.id === b[at]!.id && column.title === b[at]!.title && column.label === b[at]!.label)
  );
}
