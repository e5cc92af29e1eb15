import type { Command } from './command.js';

export const nextIssue: Command = {
  id: 'next-issue',
  keys: ['F8'],
  run: (session, { chord } = {}) => session.goToIssue({ checkFirst: chord !== undefined }),
};
export const previousIssue: Command = {
  id: 'previous-issue',
  keys: ['Shift+F8'],
  run: (session, { chord } = {}) => session.goToIssue({ backwards: true, checkFirst: chord !== undefined }),
};
