/** A recipe of docs/ as a page of its own: what it links to in the repository is named, and files of code have their name above them. */
export const recipe = (text: string): string =>
  text.replaceAll(/\[([^\]]+)\]\(\.\.\/([^)]+)\)/g, '$1 (`$2` in the repository)').replaceAll(/^```(\w+) ([\w./-]+)$/gm, '`$2`\n\n```$1');

/** What TypeDoc wrote of a module; its links to other modules lead to their pages. */
export const api = (text: string): string => text.replaceAll(/\]\((?:[\w./-]*\/)?(\w+)\.md(#[\w-]+)?\)/g, '](?path=/docs/api-$1--docs$2)');
