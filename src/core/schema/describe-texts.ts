import type { IssueCode } from './issue.js';
import type { SchemaWords } from './schema-words.js';

const invalid: IssueCode = 'id.invalid';

/**
 * The building blocks of the schemas: text with a grammar of its own. Each pattern is written so that JSON Schema can carry it
 * (anchored, and the same with the `u` flag).
 */
export const describeTexts = (z: SchemaWords) => ({
  /** 1 to 64 of `A–Z a–z 0–9 . _ : -`, first a letter or digit. */
  idSchema: z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, invalid)),
  /** An id, or nothing chosen yet. */
  choiceSchema: z.string().check(z.regex(/^([A-Za-z0-9][A-Za-z0-9._:-]{0,63})?$/, invalid)),
  /** SKU ids are made from the ids of up to five attributes and their values: 1 to 800 printable ASCII characters. */
  skuIdSchema: z.string().check(z.regex(/^(?!__proto__$)[ -~]{1,800}$/, invalid)),
  /** {@link Decimal}: plain digits, no sign but a minus, no leading zeros, at most 40 digits. */
  decimalSchema: z.string().check(z.regex(/^-?(?!(\.?[0-9]){41})(0|[1-9][0-9]*)(\.[0-9]+)?$/)),
  /** {@link Period}: an ISO 8601 duration, `once` or `use`. */
  periodSchema: z
    .string()
    .check(
      z.regex(
        /^(once|use|P(?=[0-9T])([0-9]{1,6}Y)?([0-9]{1,6}M)?([0-9]{1,6}W)?([0-9]{1,6}D)?(T(?=[0-9])([0-9]{1,6}H)?([0-9]{1,6}M)?([0-9]{1,6}S)?)?)$/,
      ),
    ),
});
