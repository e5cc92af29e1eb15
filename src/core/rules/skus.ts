import type { IssueCode } from '../schema/issue.js';
import type { Sku } from '../schema/types.js';
import type { Report } from './report.js';
import type { Rule } from './rule.js';
import type { Repeat } from './unique-texts.js';

/** The simple template sells one version at one price: exactly one SKU, without values. */
export const simpleSkuRule: Rule<'skus'> = ({ skus }, { isSimple }, report) => {
  if (isSimple && !isOneWithoutValues(skus)) report('skus.unexpected', []);
};

const isOneWithoutValues = ([sku, ...others]: readonly Sku[]): boolean =>
  sku !== undefined && !others.length && !Object.keys(sku.values).length;

/** The SKUs are those that the attributes generate, in any order. Source: releasing-multi-sku-specifications, step 3. */
export const staleSkusRule: Rule<'skus'> = ({ isStale }, _, report) => {
  if (isStale) report('skus.stale', []);
};

/** At least one SKU is on sale. Source: releasing-multi-sku-specifications, step 6. */
export const skusOfferedRule: Rule<'skus'> = ({ offered }, _, report) => {
  if (!offered) report('skus.none-offered', []);
};

/** SKUs have different ids. */
export const skuIdsRule: Rule<'skus'> = ({ repeatedIds }, _, report) => reportRepeats('id.duplicate', repeatedIds, 'id', report);

/** SKUs have different codes, if they have any. */
export const skuCodesRule: Rule<'skus'> = ({ repeatedCodes }, _, report) =>
  reportRepeats('sku.code.duplicate', repeatedCodes, 'code', report);

function reportRepeats(code: IssueCode, repeats: readonly Repeat[], field: 'id' | 'code', report: Report): void {
  for (const { index, value, first } of repeats) report(code, [index, field], { value, first });
}
