import type { Issue, Release } from 'sku-kit/core';
import { StoreError, type Saved, type StoreErrorReason } from 'sku-kit/storage';
import { isUnreachable } from '../database/transactions.js';

type ProblemStatus = 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 429 | 500 | 503 | 507;

/** A failed request as `application/problem+json` (RFC 9457). `reason` is the reason of a `StoreError`. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly reason: StoreErrorReason;
  readonly details: { current?: Saved<Release>; issues?: Issue[] };
  /** Seconds. */
  readonly retryAfter: number | undefined;

  constructor(
    status: ProblemStatus,
    reason: StoreErrorReason,
    message: string,
    { retryAfter, ...details }: { current?: Saved<Release>; issues?: Issue[]; retryAfter?: number } = {},
  ) {
    super(message);
    this.status = status;
    this.reason = reason;
    this.details = details;
    this.retryAfter = retryAfter;
  }

  toResponse(): Response {
    const { status, reason, message, details, retryAfter } = this;
    const body = { type: 'about:blank', title: message, status, reason, ...details };
    const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
    return Response.json(body, {
      status,
      headers: { ...headers, ...(retryAfter !== undefined && { 'Retry-After': String(Math.ceil(retryAfter)) }) },
    });
  }
}

const statuses: Record<StoreErrorReason, ProblemStatus> = {
  conflict: 412,
  missing: 404,
  refused: 409,
  quota: 507,
  blocked: 403,
  denied: 403,
  offline: 503,
};

/** Converts any error into an answer. Only an unexpected error is a 500, which reveals no details. */
export const asProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) {
    const { reason, message, current, issues } = error;
    return new Problem(issues ? 422 : statuses[reason], reason, message, { ...(current && { current }), ...(issues && { issues }) });
  }
  if (isUnreachable(error)) return new Problem(503, 'offline', 'The portal’s database can’t be reached.', { retryAfter: 1 });
  return new Problem(500, 'offline', 'The portal failed.', { retryAfter: 1 });
};

/** Returns whether the error is a bug of the portal that should be reported. */
export const isFault = ({ status }: Problem): boolean => status === 500;
