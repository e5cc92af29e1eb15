import type { Catalog, PolicyOptions, Release } from '../../core/schema/types.js';
import type { SkuElement } from '../../internal/element/element.js';
import type { ReleaseStore } from '../../storage/store.js';

/** The element of the form: its public properties. */
export type FormElement = SkuElement & {
  value: Release | null;
  released: Release | undefined;
  readonly catalog: Catalog;
  readonly policy: PolicyOptions | undefined;
  readonly store: ReleaseStore | undefined;
  readonly readOnly: boolean;
};
