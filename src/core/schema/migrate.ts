import { makeIssue, type Issue } from './issue.js';

type Document = Record<string, unknown>;

/** The version that `parseRelease` hands out and that everything else knows. */
export const schemaVersion = 1;

/** Each brings a document of the version it stands for to the next one. They see plain copies and may find anything in them. */
const steps: Record<number, (document: Document) => Document> = {
  /** Before version 1 the product stood in the release itself. */
  0: ({ name, version, description, ...rest }) => ({ ...rest, schemaVersion: 1, product: present({ name, version, description }) }),
};

/** A plain copy brought to the present version, step by step. What is no document at all is handed on as it is. */
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
