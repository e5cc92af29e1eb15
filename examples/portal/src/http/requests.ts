import type { Context } from 'hono';
import type { Decision, Reason } from 'sku-kit/storage';
import { Problem } from './problem.js';

/** The body as JSON: of the right type, in UTF-8, well-formed. Its size was limited before. */
export async function jsonOf(context: Context): Promise<unknown> {
  const type = context.req.header('content-type') ?? '';
  if (!/^application\/json(\s*;\s*charset="?utf-8"?)?\s*$/i.test(type))
    throw new Problem(415, 'refused', 'The body should be application/json.');
  const bytes = await context.req.arrayBuffer();
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as unknown;
  } catch {
    throw new Problem(400, 'refused', 'The body is not JSON in UTF-8.');
  }
}

/** Visible ASCII without quotes: what revisions and keys are made of. */
const isToken = (text: string): boolean => /^[!#-~]{0,200}$/.test(text);

/**
 * The revision that a change was made from, of `If-Match: "revision"`; `null` without it or with `If-None-Match: *`, which say that there is none.
 */
export function baseOf(context: Context): string | null {
  const match = context.req.header('if-match');
  if (match === undefined) return null;
  const [, revision] = /^\s*"([^"]*)"\s*$/.exec(match) ?? [];
  if (revision === undefined || !isToken(revision)) throw new Problem(400, 'refused', 'If-Match should have one strong entity tag.');
  return revision;
}

export const tagOf = (revision: string): string => `"${revision}"`;

/** A header that holds a revision or a key. */
export function tokenOf(context: Context, header: string): string | undefined {
  const text = context.req.header(header);
  if (text === undefined) return undefined;
  const token = text.trim().replace(/^"(.*)"$/, '$1');
  if (token === '' || !isToken(token)) throw new Problem(400, 'refused', `${header} should have one word of visible ASCII.`);
  return token;
}

const mostReasons = 500;
const longestReason = 5000;

/** Reads what a reviewer decides; a rejection gives at least one reason. */
export function readDecision(value: unknown): Decision {
  const { status, reasons } = isRecord(value) ? value : {};
  if (status === 'approved') return { status };
  if (status !== 'rejected' || !Array.isArray(reasons))
    throw new Problem(422, 'refused', 'A decision is to approve, or to reject with reasons.');
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
    throw new Problem(422, 'refused', 'A reason has the path that it is about, and a text.');
  }
  return { path: [...path], text };
}

const isStep = (step: unknown): step is string | number =>
  typeof step === 'string' ? step.length <= 800 : typeof step === 'number' && Number.isSafeInteger(step) && step >= 0;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
