const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env;

/** What the environment says: 0.02 runs a fiftieth, as mutation testing does, where each of a thousand mutants runs them all. */
const share = Number(environment?.['PROPERTY_SHARE'] ?? 1);

/** How often a property is tried: so often in Node, at most so often in a browser, and less where the environment says so. */
export const propertyRuns = (usual: number, inBrowser = usual): number =>
  Math.max(10, Math.ceil((environment ? usual : inBrowser) * share));
