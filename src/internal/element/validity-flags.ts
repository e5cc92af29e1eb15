import { factsOf } from '../../core/schema/issue-codes.js';
import { isUndone, type Issue } from '../../core/schema/issue.js';

/** Returns the platform's validity for a value: the host's own message first, then the first error. */
export function validityFlags({
  customMessage,
  issues,
  sentence,
}: {
  customMessage: string;
  issues: Issue[];
  sentence: (issue: Issue) => string;
}): {
  flags: ValidityStateFlags;
  message: string;
} {
  if (customMessage) return { flags: { customError: true }, message: customMessage };
  const first = issues.find(({ severity }) => severity === 'error');
  return first ? { flags: { [flagOf(first)]: true }, message: sentence(first) } : { flags: {}, message: '' };
}

/** The codes of a host's own issues are not in the table. */
const flagOf = (issue: Issue): keyof ValidityStateFlags =>
  isUndone(issue) ? 'valueMissing' : (factsOf(issue.code)?.flag ?? 'customError');
