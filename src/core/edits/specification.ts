import { resolvePolicy } from '../schema/resolve-policy.js';
import type { Attribute, Billing, PolicyOptions, Sku, Specification, Trial } from '../schema/types.js';
import { put } from './put.js';

/** Makes the next specification. It shares all that stays, and is the same object where nothing changes. */
export type SpecificationEdit = (specification: Specification) => Specification;

/**
 * A specification to begin with: simple template, no prices, in the first billing mode that its delivery method allows.
 * @param options.method - a key of `policy.deliveryMethods`
 * @throws IssueError `policy.invalid`
 */
export function createSpecification(options: { id: string; name?: string; policy?: PolicyOptions; method?: string }): Specification {
  const { id, name = '', policy, method = '' } = options;
  const { deliveryMethods, periods } = resolvePolicy(policy);
  const [mode = 'subscription'] = (Object.hasOwn(deliveryMethods, method) && deliveryMethods[method]?.billing) || [];
  return {
    id,
    name,
    template: 'simple',
    billing: mode === 'subscription' ? { mode, periods: [...periods] } : { mode },
    attributes: [],
    skus: [simpleSku()],
  };
}

const simpleSku = (): Sku => ({ id: 'sku', values: {}, offered: true, pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: {} }] } });

/** As typed; the rules say what is wrong with a name. */
export const renameSpecification =
  (name: string): SpecificationEdit =>
  (specification) =>
    put(specification, 'name', name);

/** Prices of periods that are no longer billed stay in the document; `toSubmission` drops them. */
export const setBilling =
  (billing: Billing): SpecificationEdit =>
  (specification) =>
    put(specification, 'billing', billing);

/** The other pricing template with what it held before, which for a first time is one flat SKU or nothing; what this one holds is parked. */
export const setTemplate =
  (template: Specification['template']): SpecificationEdit =>
  (specification) => {
    if (specification.template === template) return specification;
    const { attributes, skus, parked = { attributes: [], skus: template === 'simple' ? [simpleSku()] : [] } } = specification;
    const next = { ...put(specification, 'editing', undefined), template, ...parked };
    return put(next, 'parked', attributes.length || skus.length ? { attributes, skus } : undefined);
  };

/** `null` = no trial. One that is `off` keeps its days. */
export const setTrial =
  (trial: Trial | null): SpecificationEdit =>
  (specification) =>
    put(specification, 'trial', trial ?? undefined);

/** The application asset by its id; none for `undefined` or empty text. */
export const setAsset =
  (id: string | undefined): SpecificationEdit =>
  (specification) =>
    put(specification, 'assetId', id || undefined);

/** Other SKUs, as a whole. */
export const setSkus =
  (skus: Sku[]): SpecificationEdit =>
  (specification) =>
    put(specification, 'skus', skus);

/** Opens the Generate dialog on the attributes there are; one that is open stays as it is. */
export const startEditing = (): SpecificationEdit => (specification) =>
  specification.editing ? specification : put(specification, 'editing', { attributes: specification.attributes, step: 1 });

/** What the open Generate dialog holds. */
export const setEditing =
  (editing: NonNullable<Specification['editing']>): SpecificationEdit =>
  (specification) =>
    put(specification, 'editing', editing);

/** Closes the Generate dialog and forgets what it held. */
export const cancelEditing = (): SpecificationEdit => (specification) => put(specification, 'editing', undefined);

/** What the Generate dialog made takes the place of what was, and the dialog is closed. */
export const applyGenerated =
  ({ attributes, skus }: { attributes: Attribute[]; skus: Sku[] }): SpecificationEdit =>
  (specification) =>
    put(put(put(specification, 'editing', undefined), 'attributes', attributes), 'skus', skus);
