/** What the kit knows about an issue from its code alone. */
export interface IssueFacts {
  /** A warning never stops a submission. */
  severity: 'error' | 'warning';
  /** Whether the seller has only not done it yet. Drafts may contain such issues, and editors show them once the form was asked to validate. */
  undone: boolean;
  /** The flag of the platform's `ValidityState` that an editor with this issue sets. */
  flag: 'valueMissing' | 'badInput' | 'tooLong' | 'customError';
}

const error = { severity: 'error', undone: false, flag: 'customError' } as const satisfies IssueFacts;
const undone = { severity: 'error', undone: true, flag: 'valueMissing' } as const satisfies IssueFacts;
const badInput = { severity: 'error', undone: false, flag: 'badInput' } as const satisfies IssueFacts;
const tooLong = { severity: 'error', undone: false, flag: 'tooLong' } as const satisfies IssueFacts;
const warning = { severity: 'warning', undone: false, flag: 'customError' } as const satisfies IssueFacts;

/** Every code of the kit's own issues. Nothing is derived from the spelling of a code. */
export const issueTable = {
  'document.invalid': badInput,
  'document.version.unsupported': error,
  'document.too-large': error,
  'id.invalid': badInput,
  'id.duplicate': error,
  'policy.invalid': badInput,
  'currency.unknown': error,
  'delivery.method.unknown': error,
  'product.name.required': undone,
  'specification.none': undone,
  'specification.name.required': undone,
  'specification.name.too-long': tooLong,
  'specification.name.duplicate': error,
  'specification.name.phone-number': error,
  'billing.mode.not-allowed': error,
  'billing.periods.none': undone,
  'billing.period.not-allowed': error,
  'billing.period.duplicate': error,
  'asset.required': undone,
  'asset.unknown': error,
  'delivery.template.required': undone,
  'delivery.template.unknown': error,
  'delivery.days.range': error,
  'delivery.days.long': warning,
  'number.required': undone,
  'number.unreadable': badInput,
  'attributes.none': undone,
  'attributes.quantity.too-many': error,
  'attributes.enum.too-many': error,
  'attribute.name.required': undone,
  'attribute.name.duplicate': error,
  'attribute.name.reserved': error,
  'attribute.code.duplicate': error,
  'values.none': undone,
  'values.too-many': error,
  'value.label.required': undone,
  'value.label.duplicate': error,
  'quantity.min.invalid': badInput,
  'quantity.max.invalid': badInput,
  'quantity.max.below-min': error,
  'quantity.step.invalid': badInput,
  'quantity.max.unreachable': warning,
  'skus.too-many': error,
  'skus.none-offered': undone,
  'skus.stale': undone,
  'skus.unexpected': error,
  'sku.code.duplicate': error,
  'price.missing': undone,
  'price.invalid': badInput,
  'price.negative': error,
  'price.too-many-decimals': error,
  'price.too-large': error,
  'price.zero': warning,
  'pricing.model.not-allowed': error,
  'fee.not-allowed': error,
  'quote.quantity.invalid': badInput,
  'tiers.none': undone,
  'tiers.too-many': error,
  'tier.upTo.invalid': badInput,
  'tier.upTo.not-ascending': error,
  'tier.upTo.beyond-max': error,
  'tier.upTo.off-step': warning,
  'tier.last.bounded': error,
  'tier.total-drops': warning,
  'tier.price-rises': warning,
  'tier.empty': warning,
  'trial.days.range': error,
  'trial.not-allowed': error,
  'change.release.id': error,
  'change.currency': error,
  'change.delivery-method': error,
  'change.specification.removed': error,
  'change.specification.revived': error,
  'change.template': error,
  'change.billing-mode': error,
  'change.period.removed': error,
  'change.attribute.removed': error,
  'change.attribute.type': error,
  'change.attribute.renamed': error,
  'change.value.removed': error,
  'change.quantity.added': error,
  'change.quantity.min.narrowed': error,
  'change.quantity.max.narrowed': error,
  'change.quantity.step.frozen': error,
  'change.quantity.lattice-shifted': warning,
  'change.sku.code': error,
} as const satisfies Record<string, IssueFacts>;

/** What can be wrong with a release, an edit or a policy. */
export type IssueCode = keyof typeof issueTable;

/** All codes of the kit's own issues. */
export const issueCodes = /* @__PURE__ */ Object.keys(issueTable) as readonly IssueCode[];

/** The codes that only warn. */
export const warningCodes: ReadonlySet<IssueCode> = /* @__PURE__ */ new Set(
  issueCodes.filter((code) => issueTable[code].severity === 'warning'),
);

/** What the table says about a code; `undefined` for a host's own code. */
export const factsOf = (code: string): IssueFacts | undefined =>
  Object.hasOwn(issueTable, code) ? issueTable[code as IssueCode] : undefined;
