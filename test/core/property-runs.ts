const environment = (globalThis as { process?: { env?: Record<string, string | undefined> } }).process?.env;

/** A factor from the environment: mutation testing sets 0.02, since each of a thousand mutants runs all properties. */
const share = Number(environment?.['PROPERTY_SHARE'] ?? 1);

/** How often a property is tried: in Node, at most in a browser, and less if the environment says so. */
export const propertyRuns = (usual: number, inBrowser = usual): number =>
  Math.max(10, Math.ceil((environment ? usual : inBrowser) * share));
