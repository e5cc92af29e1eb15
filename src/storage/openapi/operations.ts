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
  400: 'The body is no JSON.',
  401: 'Nobody is signed in.',
  403: 'This seller may not do that.',
  404: 'What should be read or changed is not there (any more). Another seller’s ids answer like unknown ones.',
  409: 'Its status does not allow that.',
  412: 'Another revision is stored, or what is on sale has moved: `current` is that one.',
  413: 'There is no room for so much.',
  415: 'The body is not said to be JSON.',
  422: 'The document is refused; `issues` say why.',
  429: 'Too many requests: to be tried again, after `Retry-After` where it is given.',
  500: 'Something went wrong here: to be tried again. Other statuses from 500 on mean the same.',
};

/** The given refusals, and those that every call may meet. */
const refuses = (...statuses: number[]): Part =>
  Object.fromEntries(
    [...statuses, 401, 403, 429, 500].map((status) => [
      status,
      {
        description: sentences[status],
        content: { 'application/problem+json': { schema: schemaOf('Problem') } },
        ...(status === 429 && { headers: { 'Retry-After': { schema: { type: 'string' }, description: 'Seconds, or a date.' } } }),
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
const ours = header('X-Requested-With', 'Keeps forged requests out, with cookies that stay on their site and a check of the origin.', {
  required: true,
  schema: { const: 'sku-kit' },
});
const ifMatch = header('If-Match', 'The revision that it was made from, in quotes.');
const ifNoneMatch = header('If-None-Match', 'In the place of If-Match: only where none is stored yet.', { schema: { const: '*' } });
const key = (required: boolean): Part =>
  header('Idempotency-Key', 'The same key twice is one write, and gives the first answer again.', { required });

const operation = (operationId: string, summary: string, tag: string, parts: Part): Part => ({
  operationId,
  summary,
  tags: [tag],
  ...parts,
});

const body = (name: string): Part => ({ required: true, content: json(schemaOf(name)) });
const done: Part = { description: 'Done.' };

/** The calls of the protocol, by address and method. A fresh object each time. */
export const paths = (): Record<string, Part> =>
  structuredClone({
    '/drafts': {
      get: operation('listDrafts', 'The seller’s drafts, the latest change first.', 'drafts', {
        responses: { 200: answers('The drafts.', list('DraftInfo')), ...refuses() },
      }),
    },
    '/drafts/{id}': {
      get: operation('getDraft', 'A draft.', 'drafts', {
        parameters: [id],
        responses: { 200: answers('The draft.', schemaOf('SavedRelease'), etag), ...refuses(404) },
      }),
      put: operation('putDraft', 'Stores a draft, whatever its issues.', 'drafts', {
        parameters: [
          id,
          ours,
          ifMatch,
          ifNoneMatch,
          key(false),
          header('Released-Revision', 'The revision on sale that the draft changes; kept from earlier where it is left out.'),
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
      get: operation('listApplications', 'Applications, the latest first.', 'applications', {
        responses: { 200: answers('The applications.', list('Application')), ...refuses() },
      }),
      post: operation('submit', 'Asks for a review, and drops the draft.', 'applications', {
        parameters: [ours, key(true), ifMatch],
        requestBody: body('Release'),
        responses: {
          200: answers('Submitted before, with the same key.', schemaOf('Application')),
          201: answers('Submitted.', schemaOf('Application')),
          ...refuses(400, 404, 409, 412, 413, 415, 422),
        },
      }),
    },
    '/applications/{id}': {
      get: operation('getApplication', 'An application.', 'applications', {
        parameters: [id],
        responses: { 200: answers('The application.', schemaOf('Application')), ...refuses(404) },
      }),
      delete: operation(
        'deleteApplication',
        'Forgets a rejected or withdrawn application. A server that has to keep them refuses.',
        'applications',
        {
          parameters: [id, ours],
          responses: { 204: done, ...refuses(404, 409) },
        },
      ),
    },
    '/applications/{id}/withdraw': {
      post: operation('withdraw', 'Takes a pending application back: the release is among the drafts again.', 'applications', {
        parameters: [id, ours],
        responses: { 200: answers('Withdrawn.', schemaOf('Application')), ...refuses(404, 409) },
      }),
    },
    '/applications/{id}/decision': {
      post: operation('decide', 'Approves (the release is on sale) or rejects a pending application. For reviewers.', 'applications', {
        parameters: [id, ours],
        requestBody: body('Decision'),
        responses: { 200: answers('Decided.', schemaOf('Application')), ...refuses(400, 404, 409, 415, 422) },
      }),
    },
    '/released/{id}': {
      get: operation('getReleased', 'What is on sale.', 'released', {
        parameters: [id],
        responses: { 200: answers('The release on sale.', schemaOf('SavedRelease'), etag), ...refuses(404) },
      }),
    },
    '/library': {
      get: operation('getLibrary', 'The seller’s product attributes.', 'library', {
        responses: { 200: answers('The attributes; none stored yet is an empty list.', schemaOf('SavedLibrary'), etag), ...refuses() },
      }),
      put: operation('putLibrary', 'Replaces the product attributes.', 'library', {
        parameters: [ours, ifMatch, ifNoneMatch],
        requestBody: body('LibraryAttributes'),
        responses: { 200: answers('Stored.', schemaOf('Stamp'), etag), ...refuses(400, 412, 413, 415, 422) },
      }),
    },
    '/changes': {
      get: operation(
        'listen',
        'News of changes as server-sent events, each with a Change as its data. A server may leave it out.',
        'changes',
        {
          responses: {
            200: { description: 'The stream.', content: { 'text/event-stream': { schema: { type: 'string' } } } },
            ...refuses(404),
          },
        },
      ),
    },
  });
