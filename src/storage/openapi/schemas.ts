import { modelJsonSchemas, type ModelPart } from '../../core/schema/json-schema.js';

type Schema = Record<string, unknown>;

const upper = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** A reference to a schema of the document. */
export const schemaOf = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const text: Schema = { type: 'string' };
const time: Schema = { type: 'string', format: 'date-time', pattern: 'Z$', description: 'ISO 8601, UTC.' };
const revision: Schema = {
  type: 'string',
  minLength: 1,
  description: 'Opaque. Equal revisions mean the same stored document.',
};
const whole: Schema = { type: 'integer', minimum: 0 };

/** An object with exactly these properties. Those whose name ends in `?` are optional. */
const object = (properties: Record<string, Schema>, description?: string): Schema => ({
  type: 'object',
  ...(description && { description }),
  properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])),
  required: Object.keys(properties).filter((name) => !name.endsWith('?')),
  additionalProperties: false,
});

const saved = (value: Schema, of: Schema = revision): Schema => object({ value, revision: of, savedAt: time });

/** The types of the store, as in `sku-kit/storage`. */
const ofStore: Record<string, Schema> = {
  SavedRelease: saved(schemaOf('Release')),
  SavedLibrary: saved(schemaOf('LibraryAttributes'), { type: 'string', description: 'Empty if nothing is stored yet.' }),
  Stamp: object({ revision, savedAt: time }, 'The revision of a stored document and when it was stored.'),
  DraftInfo: object(
    {
      id: text,
      name: { ...text, description: 'The product’s name. May be empty.' },
      deliveryMethod: text,
      savedAt: time,
      revision,
      'released?': { ...revision, description: 'The revision on sale that the draft changes.' },
      status: { enum: ['draft', 'rejected', 'withdrawn'], description: 'Where the draft comes from.' },
      'progress?': object({ complete: whole, of: whole }, 'The number of form sections without errors, and of all sections.'),
    },
    'An entry of the list of drafts.',
  ),
  IdPath: {
    type: 'array',
    items: { type: ['string', 'integer'] },
    description: 'A place in a release. Items that have ids are given by id, others by position.',
  },
  Reason: object({ path: schemaOf('IdPath'), text }, 'A reason for a rejection and its place. An empty path means the whole release.'),
  Application: object(
    {
      id: text,
      release: schemaOf('Release'),
      status: { enum: ['pending', 'rejected', 'approved', 'withdrawn'] },
      submittedAt: time,
      'decidedAt?': time,
      'withdrawnAt?': time,
      'reasons?': { type: 'array', items: schemaOf('Reason') },
    },
    'A request to release a product. Submitting it again creates another application with the same release id.',
  ),
  Decision: {
    oneOf: [
      object({ status: { const: 'approved' } }),
      object({ status: { const: 'rejected' }, reasons: { type: 'array', items: schemaOf('Reason') } }),
    ],
  },
  Issue: object(
    {
      code: { ...text, description: 'The kind of problem. `formatIssue` in `sku-kit/core` turns it into a sentence.' },
      path: { type: 'array', items: { type: ['string', 'integer'] } },
      severity: { enum: ['error', 'warning'] },
      params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      'undone?': {
        const: true,
        description: 'For an issue of the server’s own rules: the seller has not done it yet, which is no mistake.',
      },
    },
    'As the rules of `sku-kit/core` report it. Its path refers to the document that was sent.',
  ),
  Problem: {
    type: 'object',
    description: 'Why the operation failed (RFC 9457). The server changed nothing.',
    properties: {
      type: text,
      title: text,
      status: whole,
      reason: {
        enum: ['conflict', 'quota', 'offline', 'blocked', 'denied', 'missing', 'refused'],
        description: 'The reason of the `StoreError`.',
      },
      current: { ...schemaOf('SavedRelease'), description: 'In a conflict: the stored document.' },
      issues: { type: 'array', items: schemaOf('Issue') },
    },
    required: ['title', 'status', 'reason'],
  },
  Change: object({
    kind: { enum: ['draft', 'application', 'released', 'library'] },
    id: text,
    'revision?': { ...revision, description: 'For a draft: the page that stored this revision ignores the change.' },
  }),
};

/** Returns all schemas of the document: those of the model, from the definitions that `parseRelease` uses, and those of the store. */
export const schemas = (): Record<string, Schema> => {
  const model = modelJsonSchemas((part: ModelPart) => `#/components/schemas/${upper(part)}`);
  const ofModel = Object.entries(model).map(([name, schema]) => [upper(name), schema] as const);
  return structuredClone({ ...Object.fromEntries(ofModel), ...ofStore });
};
