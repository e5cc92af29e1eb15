import { modelJsonSchemas, type ModelPart } from '../../core/schema/json-schema.js';

type Schema = Record<string, unknown>;

const upper = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** Where a schema of the document stands. */
export const schemaOf = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

const text: Schema = { type: 'string' };
const time: Schema = { type: 'string', format: 'date-time', pattern: 'Z$', description: 'ISO 8601, UTC.' };
const revision: Schema = {
  type: 'string',
  minLength: 1,
  description: 'Opaque: the same text means the same stored document, and nothing else.',
};
const whole: Schema = { type: 'integer', minimum: 0 };

/** An object with these properties and no others; those whose name ends in `?` may be absent. */
const object = (properties: Record<string, Schema>, description?: string): Schema => ({
  type: 'object',
  ...(description && { description }),
  properties: Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name.replace('?', ''), schema])),
  required: Object.keys(properties).filter((name) => !name.endsWith('?')),
  additionalProperties: false,
});

const saved = (value: Schema, of: Schema = revision): Schema => object({ value, revision: of, savedAt: time });

/** The types of the store, as `sku-kit/storage` has them. */
const ofStore: Record<string, Schema> = {
  SavedRelease: saved(schemaOf('Release')),
  SavedLibrary: saved(schemaOf('LibraryAttributes'), { type: 'string', description: 'Empty where none is stored yet.' }),
  Stamp: object({ revision, savedAt: time }, 'When and as what a document was stored.'),
  DraftInfo: object(
    {
      id: text,
      name: { ...text, description: 'The product’s name; may be empty.' },
      deliveryMethod: text,
      savedAt: time,
      revision,
      'released?': { ...revision, description: 'The revision on sale that the draft changes.' },
      status: { enum: ['draft', 'rejected', 'withdrawn'], description: 'Where the draft comes from.' },
      'progress?': object({ complete: whole, of: whole }, 'Sections of the form that have no error left.'),
    },
    'One line of the list of drafts.',
  ),
  IdPath: {
    type: 'array',
    items: { type: ['string', 'integer'] },
    description: 'A place in a release, with ids wherever items have ids.',
  },
  Reason: object({ path: schemaOf('IdPath'), text }, 'Why a reviewer rejects, and where: an empty path means the release as a whole.'),
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
    'One request to release. Resubmitting makes another one with the same release id.',
  ),
  Decision: {
    oneOf: [
      object({ status: { const: 'approved' } }),
      object({ status: { const: 'rejected' }, reasons: { type: 'array', items: schemaOf('Reason') } }),
    ],
  },
  Issue: object(
    {
      code: { ...text, description: 'What is wrong; `formatIssue` of `sku-kit/core` says it in words.' },
      path: { type: 'array', items: { type: ['string', 'integer'] } },
      severity: { enum: ['error', 'warning'] },
      params: { type: 'object', additionalProperties: { type: ['string', 'number'] } },
      'undone?': {
        const: true,
        description: 'On an issue of the server’s own rules: the seller has only not done it yet.',
      },
    },
    'As the rules of `sku-kit/core` give it; its path is valid for the very document that was sent.',
  ),
  Problem: {
    type: 'object',
    description: 'Why it was not done (RFC 9457). Nothing was changed.',
    properties: {
      type: text,
      title: text,
      status: whole,
      reason: {
        enum: ['conflict', 'quota', 'offline', 'blocked', 'denied', 'missing', 'refused'],
        description: 'The reason of the `StoreError`.',
      },
      current: { ...schemaOf('SavedRelease'), description: 'In a conflict: what is stored.' },
      issues: { type: 'array', items: schemaOf('Issue') },
    },
    required: ['title', 'status', 'reason'],
  },
  Change: object({
    kind: { enum: ['draft', 'application', 'released', 'library'] },
    id: text,
    'revision?': { ...revision, description: 'Of a draft: who stored it passes over the news.' },
  }),
};

/** All schemas of the document: the model's own, said by the words that `parseRelease` reads with, and the store's. */
export const schemas = (): Record<string, Schema> => {
  const model = modelJsonSchemas((part: ModelPart) => `#/components/schemas/${upper(part)}`);
  const ofModel = Object.entries(model).map(([name, schema]) => [upper(name), schema] as const);
  return structuredClone({ ...Object.fromEntries(ofModel), ...ofStore });
};
