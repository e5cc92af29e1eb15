import type { Context } from 'hono';
import type { Decision, Reason } from 'sku-kit/storage';
import { Problem } from './problem.js';

/** Reads the body as JSON and checks its type, encoding and syntax. Its size is already limited. */
export async function jsonOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type))
    throw new Problem(415, 'refused', 'The body must be application/json.');
  const bytes = await context.req.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem(400, 'refused', 'The body is not valid JSON in UTF-8.');
  }
}

/** Matches revisions and keys: visible ASCII without quotes. */
const isToken = (text: string): boolean => /^[!#-~]{0,200}$/.test(text);

/**
 * Returns the revision that a change is based on, from `If-Match: "revision"`. Returns `null` for a new document: no header, or `If-None-Match: *`.
 */
export function baseOf(context: Context): string | null {
  const match = context.req.header('if-match');
  if (match === undefined) return null;
  const [, revision] = /^\s*"([^"]*)"\s*$/.exec(match) ?? [];
  if (revision === undefined || !isToken(revision)) throw new Problem(400, 'refused', 'If-Match must have one strong entity tag.');
  return revision;
}

export const tagOf = (revision: string): string => `"${revision}"`;

/** Reads a header that contains a revision or a key. */
export function tokenOf(context: Context, header: string): string | undefined {
  const text = context.req.header(header);
  if (text === undefined) return undefined;
  const token = text.trim().replace(/^"(.*)"$/, '$1');
  if (token === '' || !isToken(token)) throw new Problem(400, 'refused', `${header} must be one word of visible ASCII.`);
  return token;
}

const mostReasons = 500;
const longestReason = 5000;

/** Reads a reviewer's decision. A rejection has at least one reason. */
export function readDecision(value: unknown): Decision {
  const { status, reasons } = isRecord(value) ? value : {};
  if (status === 'approved') return { status };
  if (status !== 'rejected' || !Array.isArray(reasons))
    throw new Problem(422, 'refused', 'A decision must be an approval, or a rejection with reasons.');
  const read = reasons.map(readReason);
  if (read.length === 0 || read.length > mostReasons) throw new Problem(422, 'refused', `A rejection has 1 to ${mostReasons} reasons.`);
  return { status, reasons: read };
}

function readReason(value: unknown): Reason {
  const { path, text } = isRecord(value) ? value : {};
  if (
    !Array.isArray(path) ||
    path.length > 32 ||
    !path.every(isStep) ||
    typeof text !== 'string' ||
    !text.trim() ||
    text.length > longestReason
  ) {
    throw new Problem(422, 'refused', 'A reason must have a path and a text.');
  }
  return { path: [...path], text };
}

const isStep = (step: unknown): step is string | number =>
  typeof step === 'string' ? step.length <= 800 : typeof step === 'number' && Number.isSafeInteger(step) && step >= 0;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
