import { schemaOf } from './schemas.js';

type Part = Record<string, unknown>;

const json = (schema: Part): Part => ({ 'application/json': { schema } });
const list = (name: string): Part => ({ type: 'array', items: schemaOf(name) });
const etag: Part = { ETag: { schema: { type: 'string', pattern: '^".*"$' }, description: 'The revision, in quotes.' } };

const answers = (description: string, schema: Part, headers?: Part): Part => ({
  description,
  ...(headers && { headers }),
  content: json(schema),
});

const sentences: Record<number, string> = {
  400: 'The body is not valid JSON.',
  401: 'Nobody is signed in.',
  403: 'The seller has no permission.',
  404: 'Not found, or deleted. Also returned for the ids of other sellers.',
  409: 'The current status does not allow the operation.',
  412: 'The stored revision or the revision on sale is different. `current` contains it.',
  413: 'The document is too large.',
  415: 'The content type is not JSON.',
  422: 'The document is invalid. `issues` contains the reasons.',
  429: 'Too many requests. Try again, after `Retry-After` if it is present.',
  500: 'Server error. Try again. All other statuses from 500 mean the same.',
};

/** The given error responses, and those that every operation can return. */
const refuses = (...statuses: number[]): Part =>
  Object.fromEntries(
    [...statuses, 401, 403, 429, 500].map((status) => [
      status,
      {
        description: sentences[status],
        content: { 'application/problem+json': { schema: schemaOf('Problem') } },
        ...(status === 429 && {
          headers: { 'Retry-After': { schema: { type: 'string' }, description: 'A number of seconds, or a date.' } },
        }),
      },
    ]),
  );

const header = (name: string, description: string, { required = false, schema = { type: 'string' } }: Part = {}): Part => ({
  name,
  in: 'header',
  description,
  required,
  schema,
});

const id: Part = { name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1 } };
const ours = header('X-Requested-With', 'Prevents cross-site request forgery, together with same-site cookies and a check of the origin.', {
  required: true,
  schema: { const: 'sku-kit' },
});
const ifMatch = header('If-Match', 'The revision that the change is based on, in quotes.');
const ifNoneMatch = header('If-None-Match', 'Instead of If-Match: stores only if nothing is stored yet.', { schema: { const: '*' } });
const key = (required: boolean): Part =>
  header('Idempotency-Key', 'A repeated key does not write again. The server repeats its first answer.', { required });

const operation = (operationId: string, summary: string, tag: string, parts: Part): Part => ({
  operationId,
  summary,
  tags: [tag],
  ...parts,
});

const body = (name: string): Part => ({ required: true, content: json(schemaOf(name)) });
const done: Part = { description: 'Done.' };

/** Returns the operations of the protocol by path and method, as a new object. */
export const paths = (): Record<string, Part> =>
  structuredClone({
    '/drafts': {
      get: operation('listDrafts', 'Lists the seller’s drafts, the latest change first.', 'drafts', {
        responses: { 200: answers('The drafts.', list('DraftInfo')), ...refuses() },
      }),
    },
    '/drafts/{id}': {
      get: operation('getDraft', 'Returns a draft.', 'drafts', {
        parameters: [id],
        responses: { 200: answers('The draft.', schemaOf('SavedRelease'), etag), ...refuses(404) },
      }),
      put: operation('putDraft', 'Stores a draft, with or without issues.', 'drafts', {
        parameters: [
          id,
          ours,
          ifMatch,
          ifNoneMatch,
          key(false),
          header('Released-Revision', 'The revision on sale that the draft changes. If absent, the stored value stays.'),
        ],
        requestBody: body('Release'),
        responses: {
          200: answers('Stored.', schemaOf('Stamp'), etag),
          201: answers('Stored for the first time.', schemaOf('Stamp'), etag),
          ...refuses(400, 404, 409, 412, 413, 415, 422),
        },
      }),
      delete: operation('deleteDraft', 'Deletes a draft.', 'drafts', {
        parameters: [id, ours, ifMatch],
        responses: { 204: done, ...refuses(404, 412) },
      }),
    },
    '/applications': {
      get: operation('listApplications', 'Lists the applications, the latest first.', 'applications', {
        responses: { 200: answers('The applications.', list('Application')), ...refuses() },
      }),
      post: operation('submit', 'Submits a release for review and deletes its draft.', 'applications', {
        parameters: [ours, key(true), ifMatch],
        requestBody: body('Release'),
        responses: {
          200: answers('Submitted earlier with the same key.', schemaOf('Application')),
          201: answers('Submitted.', schemaOf('Application')),
          ...refuses(400, 404, 409, 412, 413, 415, 422),
        },
      }),
    },
    '/applications/{id}': {
      get: operation('getApplication', 'Returns an application.', 'applications', {
        parameters: [id],
        responses: { 200: answers('The application.', schemaOf('Application')), ...refuses(404) },
      }),
      delete: operation(
        'deleteApplication',
        'Deletes a rejected or withdrawn application. A server that must keep them can refuse.',
        'applications',
        {
          parameters: [id, ours],
          responses: { 204: done, ...refuses(404, 409) },
        },
      ),
    },
    '/applications/{id}/withdraw': {
      post: operation('withdraw', 'Withdraws a pending application. The release becomes a draft again.', 'applications', {
        parameters: [id, ours],
        responses: { 200: answers('Withdrawn.', schemaOf('Application')), ...refuses(404, 409) },
      }),
    },
    '/applications/{id}/decision': {
      post: operation(
        'decide',
        'Approves a pending application, which puts the release on sale, or rejects it. For reviewers.',
        'applications',
        {
          parameters: [id, ours],
          requestBody: body('Decision'),
          responses: { 200: answers('Decided.', schemaOf('Application')), ...refuses(400, 404, 409, 415, 422) },
        },
      ),
    },
    '/released/{id}': {
      get: operation('getReleased', 'Returns the release on sale.', 'released', {
        parameters: [id],
        responses: { 200: answers('The release on sale.', schemaOf('SavedRelease'), etag), ...refuses(404) },
      }),
    },
    '/library': {
      get: operation('getLibrary', 'Returns the seller’s product attributes.', 'library', {
        responses: { 200: answers('The attributes. An empty list if none are stored yet.', schemaOf('SavedLibrary'), etag), ...refuses() },
      }),
      put: operation('putLibrary', 'Replaces the product attributes.', 'library', {
        parameters: [ours, ifMatch, ifNoneMatch],
        requestBody: body('LibraryAttributes'),
        responses: { 200: answers('Stored.', schemaOf('Stamp'), etag), ...refuses(400, 412, 413, 415, 422) },
      }),
    },
    '/changes': {
      get: operation('listen', 'Sends changes as server-sent events, each with a Change as its data. Optional for a server.', 'changes', {
        responses: {
          200: { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
          ...refuses(404),
        },
      }),
    },
  });
