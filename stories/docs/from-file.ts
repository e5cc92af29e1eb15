/**
 * Prepares a page of `docs/` for Storybook: names the linked files of the repository, replaces links to other pages by their text,
 * and shows the file name above each code block.
 */
export const recipe = (text: string): string =>
  text
    .replaceAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g, '$1 (`$2` in the repository)')
    .replaceAll(/\[([^\]]+)\]\([\w-]*(?:\.md)?(?:#[\w-]+)?\)/g, '$1')
    .replaceAll(/^```(\w+) ([\w./-]+)$/gm, '`$2`\n\n```$1');

/** Prepares a module page written by TypeDoc: links to other modules lead to their Storybook pages. */
export const api = (text: string): string => text.replaceAll(/\]\((?:[\w./-]*\/)?(\w+)\.md(#[\w-]+)?\)/g, '](?path=/docs/api-$1--docs$2)');
