import { IssueError, makeIssue } from '../core/schema/issue.js';
import { parseRelease } from '../core/schema/parse.js';
import type { Release } from '../core/schema/types.js';

/** Larger than any draft: a bigger file is not a draft. */
const maxBytes = 32 * 1024 * 1024;

/** Writes a draft to a file: the release as JSON, unreadable entries included, named after the product. {@link readDraftFile} reads it back. */
export function writeDraftFile(release: Release): File {
  return new File([`${JSON.stringify(release, undefined, 2)}\n`], `${fileName(release.product.name)}.json`, { type: 'application/json' });
}

/**
 * Reads a draft from a file. Files of earlier schema versions are migrated.
 * @throws IssueError with the issues of `parseRelease`, or `document.invalid` if the file is not JSON
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

/** Removes characters that file systems refuse. Windows does not allow names that end in a dot. */
const fileName = (product: string): string =>
  product
    .replace(/[\\/:*?"<>|\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '') || 'draft';
