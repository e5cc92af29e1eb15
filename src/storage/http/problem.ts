import type { Issue } from '../../core/schema/issue.js';
import { StoreError, type StoreErrorReason } from '../store-error.js';
import { readSaved } from './read-responses.js';
import type { Answer } from './requests.js';

const reasons = new Map<number, StoreErrorReason>([
  [401, 'denied'],
  [403, 'denied'],
  [404, 'missing'],
  [410, 'missing'],
  [412, 'conflict'],
  [413, 'quota'],
  [507, 'quota'],
]);

/** The `StoreError` for a response that reports a problem. */
export const problemOf = ({ status, body }: Answer): StoreError => {
  const problem = typeof body === 'object' && body !== null ? (body as Partial<Record<string, unknown>>) : {};
  const said = [problem['detail'], problem['title']].find((each): each is string => typeof each === 'string' && each.length > 0);
  const reason = reasons.get(status) ?? 'refused';
  const message = said?.slice(0, 500);
  return new StoreError(reason, { message, current: currentOf(problem['current']), issues: issuesOf(problem['issues']) });
};

const currentOf = (value: unknown) => {
  try {
    return value === undefined ? undefined : readSaved(value);
  } catch {
    // The error is useful without it.
    return undefined;
  }
};

/** The entries that have the shape of an issue. */
const issuesOf = (value: unknown): Issue[] | undefined => {
  if (!Array.isArray(value)) return undefined;
  const issues = value.flatMap((item: unknown): Issue[] => {
    const { code, path, severity, params, undone } = (typeof item === 'object' && item !== null ? item : {}) as Partial<
      Record<string, unknown>
    >;
    if (typeof code !== 'string' || !isPath(path) || (severity !== 'error' && severity !== 'warning')) return [];
    return [{ code, path, severity, params: isParams(params) ? params : {}, ...(undone === true && { undone }) }];
  });
  return issues.length > 0 ? issues : undefined;
};

const isWord = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const isPath = (value: unknown): value is Issue['path'] => Array.isArray(value) && value.every(isWord);

const isParams = (value: unknown): value is Issue['params'] =>
  typeof value === 'object' && value !== null && Object.values(value).every(isWord);
