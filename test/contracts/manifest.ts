/** The manifest's description of an element, which editors and frameworks read. */
export interface Documented {
  parts: Set<string>;
  slots: Set<string>;
  states: Set<string>;
  events: Set<string>;
  properties: Set<string>;
  /** Public fields and methods. */
  members: Set<string>;
  /** Attributes and the names of their properties. */
  attributes: Map<string, string>;
}

interface Named {
  name: string;
  fieldName?: string;
}

interface Declaration {
  tagName?: string;
  cssParts?: Named[];
  slots?: Named[];
  cssStates?: Named[];
  events?: Named[];
  cssProperties?: Named[];
  attributes?: Named[];
  members?: Named[];
}

const names = (list: Named[] = []): Set<string> => new Set(list.map(({ name }) => name));

let reading: Promise<Declaration[]> | undefined;

async function read(): Promise<Declaration[]> {
  const manifest = (await (await fetch('/custom-elements.json')).json()) as { modules: { declarations: Declaration[] }[] };
  return manifest.modules.flatMap(({ declarations }) => declarations);
}

export async function documented(tag: string): Promise<Documented> {
  const declaration = (await (reading ??= read())).find(({ tagName }) => tagName === tag);
  if (!declaration) throw new Error(`The manifest does not know ${tag}.`);
  return {
    parts: names(declaration.cssParts),
    slots: names(declaration.slots),
    states: names(declaration.cssStates),
    events: names(declaration.events),
    properties: names(declaration.cssProperties),
    members: names(declaration.members),
    attributes: new Map((declaration.attributes ?? []).map(({ name, fieldName }) => [name, fieldName ?? name])),
  };
}

/** Returns the tokens of the kit, from their style sheet. */
export async function tokens(): Promise<Set<string>> {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(await (await fetch('/src/styles/tokens.css')).text());
  return new Set(
    [...sheet.cssRules].flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : [])).filter((name) => name.startsWith('--')),
  );
}

/** Returns the custom properties that an element's style sheets read. */
export function readBy(element: Element): Set<string> {
  const sheets = element.shadowRoot?.adoptedStyleSheets ?? [];
  const text = sheets.flatMap(({ cssRules }) => [...cssRules].map(({ cssText }) => cssText)).join('\n');
  return new Set([...text.matchAll(/var\((--sku-[\w-]+)/g)].map(([, name]) => name!));
}
