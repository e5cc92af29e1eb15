import { readFile } from 'node:fs/promises';

/** A fenced block of a page in Markdown: a file, where its info string names one, or commands. */
export interface Block {
  language: string;
  file: string | undefined;
  text: string;
}

/** The blocks of a page, or of the section below one of its headings. */
export async function blocksOf(page: string, heading?: string): Promise<Block[]> {
  const text = await readFile(page, 'utf8');
  const blocks = [...section(text, heading).matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)];
  if (blocks.length === 0) throw new Error(`${page} has no code${heading ? ` below "${heading}"` : ''}.`);
  return blocks.map(([, language = '', file, text = '']) => ({ language, file, text }));
}

/** The commands of a block, a line each. */
export const commandsOf = ({ text }: Block): string[] => text.split('\n').filter((line) => line.trim() !== '');

function section(text: string, heading: string | undefined): string {
  if (heading === undefined) return text;
  const [, level = ''] = new RegExp(`^(#+) ${heading}$`, 'm').exec(text) ?? [];
  if (!level) throw new Error(`There is no "${heading}".`);
  const after = text.slice(text.indexOf(`${level} ${heading}\n`) + level.length);
  const end = after.search(new RegExp(`^#{1,${level.length}} `, 'm'));
  return end < 0 ? after : after.slice(0, end);
}
