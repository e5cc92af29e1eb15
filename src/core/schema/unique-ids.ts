import * as z from 'zod/mini';
import type { IssueCode } from './issue.js';

const code: IssueCode = 'id.duplicate';

/** Items of one list have different ids. */
export const uniqueIds = z.check<readonly { id: string }[]>(({ value, issues }) => {
  const firsts = new Map<string, number>();
  value.forEach(({ id }, index) => {
    const first = firsts.get(id);
    if (first === undefined) firsts.set(id, index);
    else issues.push({ code: 'custom', continue: true, input: value, path: [index, 'id'], message: code, params: { value: id, first } });
  });
});
