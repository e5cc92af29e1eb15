/** What can be wrong; {@link warningCodes} names those that never stop a submission. */
export type IssueCode =
  | 'document.invalid'
  | 'document.version.unsupported'
  | 'document.too-large'
  | 'id.invalid'
  | 'id.duplicate'
  | 'policy.invalid'
  | 'currency.unknown'
  | 'delivery.method.unknown'
  | 'product.name.required'
  | 'specification.none'
  | 'specification.name.required'
  | 'specification.name.too-long'
  | 'specification.name.duplicate'
  | 'specification.name.phone-number'
  | 'billing.mode.not-allowed'
  | 'billing.periods.none'
  | 'billing.period.not-allowed'
  | 'billing.period.duplicate'
  | 'asset.required'
  | 'asset.unknown'
  | 'delivery.template.required'
  | 'delivery.template.unknown'
  | 'delivery.days.range'
  | 'delivery.days.long'
  | 'number.required'
  | 'number.unreadable'
  | 'attributes.none'
  | 'attributes.quantity.too-many'
  | 'attributes.enum.too-many'
  | 'attribute.name.required'
  | 'attribute.name.duplicate'
  | 'attribute.name.reserved'
  | 'attribute.code.duplicate'
  | 'values.none'
  | 'values.too-many'
  | 'value.label.required'
  | 'value.label.duplicate'
  | 'quantity.min.invalid'
  | 'quantity.max.invalid'
  | 'quantity.max.below-min'
  | 'quantity.step.invalid'
  | 'quantity.max.unreachable'
  | 'skus.too-many'
  | 'skus.none-offered'
  | 'skus.stale'
  | 'skus.unexpected'
  | 'sku.code.duplicate'
  | 'price.missing'
  | 'price.invalid'
  | 'price.negative'
  | 'price.too-many-decimals'
  | 'price.too-large'
  | 'price.zero'
  | 'pricing.model.not-allowed'
  | 'fee.not-allowed'
  | 'quote.quantity.invalid'
  | 'tiers.none'
  | 'tiers.too-many'
  | 'tier.upTo.invalid'
  | 'tier.upTo.not-ascending'
  | 'tier.upTo.beyond-max'
  | 'tier.upTo.off-step'
  | 'tier.last.bounded'
  | 'tier.total-drops'
  | 'tier.price-rises'
  | 'tier.empty'
  | 'trial.days.range'
  | 'trial.not-allowed'
  | 'change.release.id'
  | 'change.currency'
  | 'change.delivery-method'
  | 'change.specification.removed'
  | 'change.specification.revived'
  | 'change.template'
  | 'change.billing-mode'
  | 'change.period.removed'
  | 'change.attribute.removed'
  | 'change.attribute.type'
  | 'change.attribute.renamed'
  | 'change.value.removed'
  | 'change.quantity.added'
  | 'change.quantity.min.narrowed'
  | 'change.quantity.max.narrowed'
  | 'change.quantity.step.frozen'
  | 'change.quantity.lattice-shifted'
  | 'change.sku.code';

/** The codes that only warn. */
export const warningCodes: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'delivery.days.long',
  'quantity.max.unreachable',
  'price.zero',
  'tier.upTo.off-step',
  'tier.total-drops',
  'tier.price-rises',
  'tier.empty',
  'change.quantity.lattice-shifted',
]);

/** Where in a document, with array indices: `['specifications', 0, 'skus', 3, 'pricing', 'tiers', 1, 'unitPrice', 'P1M']`. */
export type Path = (string | number)[];

/** As a path, with the id in place of the index wherever items have ids. Survives reordering. */
export type IdPath = (string | number)[];

/** What a rule says: a code, a place and numbers; never a sentence and never a name. */
export interface Issue {
  code: IssueCode;
  path: Path;
  severity: 'error' | 'warning';
  params: Record<string, string | number>;
}

/** An issue; whether it only warns is a matter of its code. */
export const makeIssue = (code: IssueCode, path: Readonly<Path>, params: Issue['params'] = {}): Issue => ({
  code,
  path: [...path],
  severity: warningCodes.has(code) ? 'warning' : 'error',
  params,
});

/** Thrown by functions that cannot go on with what they were given; nothing was changed. */
export class IssueError extends Error {
  readonly issues: Issue[];

  /** Of this class is also what another copy of the kit on the page threw, as `cdn/core.js` is one beside the elements. */
  static override [Symbol.hasInstance](value: unknown): value is IssueError {
    return (value as Error | null | undefined)?.name === 'IssueError';
  }

  constructor(issues: Issue[]) {
    super(issues.map(({ code, path }) => `${code} at ${path.join('.') || 'the root'}`).join('; '));
    this.name = 'IssueError';
    this.issues = issues;
  }
}

/** One difference between two documents, matched by id. */
export interface Difference {
  kind: 'added' | 'removed' | 'changed' | 'moved';
  path: IdPath;
  before?: unknown;
  after?: unknown;
}
