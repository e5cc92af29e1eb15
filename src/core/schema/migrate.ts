import { makeIssue, type Issue } from './issue.js';

type Document = Record<string, unknown>;

/** The version that `parseRelease` returns. All other code knows only this one. */
export const schemaVersion = 1;

/** By version, the step that converts a document to the next one. Steps get plain copies, which may contain anything. */
const steps: Record<number, (document: Document) => Document> = {
  /** In version 0 the product's fields were in the release itself. */
  0: ({ name, version, description, ...rest }) => ({ ...rest, schemaVersion: 1, product: present({ name, version, description }) }),
};

/** Converts a plain copy to the current version, step by step. A value that is no object is returned unchanged. */
export function migrate(value: unknown): { ok: true; value: unknown } | { ok: false; issue: Issue } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: true, value };
  let document = value as Document;
  while (typeof document.schemaVersion === 'number' && document.schemaVersion !== schemaVersion) {
    const version = document.schemaVersion;
    const step = Object.hasOwn(steps, version) ? steps[version] : undefined;
    if (!step)
      return { ok: false, issue: makeIssue('document.version.unsupported', ['schemaVersion'], { version, newest: schemaVersion }) };
    document = step(document);
  }
  return { ok: true, value: document };
}

const present = (record: Document): Document => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
