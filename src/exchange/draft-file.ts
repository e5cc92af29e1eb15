import { IssueError, makeIssue } from '../core/schema/issue.js';
import { parseRelease } from '../core/schema/parse.js';
import type { Release } from '../core/schema/types.js';

/** More than any draft is long: what is bigger is some other file. */
const maxBytes = 32 * 1024 * 1024;

/** A draft as a file: the release as JSON with all that was typed, named after the product. {@link readDraftFile} reads it back. */
export function writeDraftFile(release: Release): File {
  return new File([`${JSON.stringify(release, undefined, 2)}\n`], `${fileName(release.product.name)}.json`, { type: 'application/json' });
}

/**
 * The draft in a file, also of an earlier version of the schema.
 * @throws IssueError with the reasons of `parseRelease`, or `document.invalid` on what is no JSON
 */
export async function readDraftFile(file: Blob): Promise<Release> {
  const parsed = parseRelease(file.size > maxBytes ? undefined : parseJson(await file.text()));
  if (!parsed.ok) throw new IssueError(parsed.issues);
  return parsed.release;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new IssueError([makeIssue('document.invalid', [])]);
  }
}

/** Without what a file system refuses; Windows knows no names that end in a dot. */
const fileName = (product: string): string =>
  product
    .replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '') || 'draft';
