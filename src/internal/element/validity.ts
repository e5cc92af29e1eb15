import type { Issue, IssueCode } from '../../core/schema/issue.js';

/** Codes of what is merely not done yet. */
export function isMissing(code: IssueCode): boolean {
  return /\.(required|none|none-offered|stale|missing)$/.test(code);
}

/** The platform's validity for a value: the host's own message first, then the first error. */
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
  return first ? { flags: { [flagOf(first.code)]: true }, message: sentence(first) } : { flags: {}, message: '' };
}

function flagOf(code: IssueCode): keyof ValidityStateFlags {
  if (isMissing(code)) return 'valueMissing';
  if (/\.(unreadable|invalid)$/.test(code)) return 'badInput';
  if (code.endsWith('.too-long')) return 'tooLong';
  return 'customError';
}
