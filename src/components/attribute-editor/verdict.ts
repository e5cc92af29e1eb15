import { reportAttributesChange } from '../../core/rules/change-attributes.js';
import { checkAttributes } from '../../core/rules/index.js';
import { collect } from '../../core/rules/report.js';
import type { Issue, Path } from '../../core/schema/issue.js';
import { resolvePolicy } from '../../core/schema/resolve-policy.js';
import type { LibraryAttribute } from '../../core/schema/types.js';
import { countSkus, enumAttributes } from '../../core/skus/count.js';
import type { EditorContext, Step } from './context.js';
import { isReleased } from './selection.js';

/** Returns the issues of the attributes, including those of a change to attributes on sale. */
export function attributeIssues({ attributes, policy, released }: Pick<EditorContext, 'attributes' | 'policy' | 'released'>): Issue[] {
  const own = checkAttributes(attributes, { policy });
  if (!released) return own;
  const change = { before: released, after: { ...released, attributes: [...attributes] } };
  const context = { policy: resolvePolicy(policy) };
  return own.concat(collect((report) => reportAttributesChange(change, context, report)));
}

/** Returns the issues below a path, with paths from there. */
export const issuesBelow = (issues: readonly Issue[], below: Path): Issue[] =>
  issues
    .filter(({ path }) => below.every((key, index) => path[index] === key))
    .map((issue) => ({ ...issue, path: issue.path.slice(below.length) }));

/** Returns the errors that block the next step: of the selection in the first step, all errors later. */
export function blockersOf(step: Step, context: EditorContext): Issue[] {
  const errors = attributeIssues(context).filter(({ severity }) => severity === 'error');
  return step === 1 ? errors.filter(({ path, code }) => path.length < 2 && code !== 'skus.too-many') : errors;
}

/** Returns the sentence of an error with the name of its attribute. */
export function placed(issue: Issue, { attributes, words, sentence }: EditorContext): string {
  const [index] = issue.path;
  const name = typeof index === 'number' ? attributes[index]?.name.trim() || words.unnamed : undefined;
  return name === undefined ? sentence(issue) : words.at({ name, sentence: sentence(issue) });
}

/** Returns why the seller can't continue; empty if nothing blocks the step. */
export function whyNot(step: Step, context: EditorContext): string {
  const [first, ...others] = blockersOf(step, context);
  if (!first) return '';
  const more = others.length > 0 ? [context.words.andMore({ count: others.length, text: context.format(others.length) })] : [];
  return [placed(first, context), ...more].join(' ');
}

/** Returns why an attribute can't be selected or deselected now. */
export function barredBy(
  { id, type, name }: LibraryAttribute,
  { attributes, limits, released, words, format }: EditorContext,
): string | undefined {
  if (attributes.some((attribute) => attribute.id === id)) return isReleased(released, id) ? words.releasedStays({ name }) : undefined;
  const max = type === 'quantity' ? limits.maxQuantityAttributes : limits.maxEnumAttributes;
  if (attributes.filter((attribute) => attribute.type === type).length >= max)
    return (type === 'quantity' ? words.quantityFull : words.enumFull)({ count: max, text: format(max) });
  return released && type === 'quantity' && !isReleased(released, id) ? words.noQuantityAdded : undefined;
}

/** Returns `24 of 100 SKUs` and the product behind it: `3 × 4 × 2`. */
export function countOf({ attributes, limits, words, format }: EditorContext): { text: string; product: string; isTooMany: boolean } {
  const count = countSkus(attributes);
  const factors = enumAttributes(attributes).map(({ values }) => format(values.length));
  return {
    text: words.skuCount({ count: format(count), max: format(limits.maxSkus) }),
    product: factors.length > 1 ? factors.join(' × ') : '',
    isTooMany: count > limits.maxSkus,
  };
}
