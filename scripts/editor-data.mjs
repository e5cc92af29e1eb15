import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes from the manifest what editors and frameworks know elements by: custom data for VS Code, web types for JetBrains,
 * and types of the tags for JSX.
 */
export async function writeEditorData(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8'));
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
  );
  const files = {
    'vscode.html-custom-data.json': json(customData(elements)),
    'web-types.json': json(webTypes(elements, name, version)),
    'jsx.d.ts': jsxTypes(elements),
    'jsx.js': 'export {};\n',
  };
  await Promise.all(Object.entries(files).map(([file, text]) => writeFile(join(folder, file), text)));
}

const json = (value) => `${JSON.stringify(value, null, 2)}\n`;
const choices = (type) => [...(type?.text ?? '').matchAll(/'([^']+)'/g)].map(([, name]) => ({ name }));

/** Format: VS Code's custom data for HTML, version 1.1. */
function customData(elements) {
  const tags = elements.map(({ tagName, description, attributes = [] }) => ({
    name: tagName,
    description,
    attributes: attributes.map((attribute) => ({
      name: attribute.name,
      description: attribute.description,
      values: choices(attribute.type),
    })),
  }));
  return { version: 1.1, tags };
}

/** Format: JetBrains web types. */
function webTypes(elements, name, version) {
  const described = ({ name: its, description }) => ({ name: its, description });
  const tags = elements.map(
    ({ tagName, description, attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] }) => ({
      name: tagName,
      description,
      attributes: attributes.map(described),
      slots: slots.map(described),
      js: { properties: members.filter(({ kind }) => kind === 'field').map(described), events: events.map(described) },
      css: { parts: cssParts.map(described), properties: cssProperties.map(described) },
    }),
  );
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: tags } },
  };
}

function jsxTypes(elements) {
  const imports = elements.map(({ name, path }) => `import type { ${name} } from './${path}';`);
  const tags = elements.map(({ name, tagName, events = [] }) => {
    const handlers = events.map(
      (event) => `'on${event.name}'?: (event: ${event.name.startsWith('sku-') ? 'CustomEvent' : 'Event'}) => void`,
    );
    return `  '${tagName}': ElementProps<${name}>${handlers.length > 0 ? ` & { ${handlers.join('; ')} }` : ''};`;
  });
  return `${imports.join('\n')}

/** An element's own properties: those that no element has, or has otherwise. */
type OwnProps<E> = { [K in keyof E as K extends keyof HTMLElement ? (E[K] extends HTMLElement[K] ? never : K) : K]?: E[K] };

/** Beside them, whatever the framework gives to every element. */
type ElementProps<E> = OwnProps<E> & {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  id?: string;
  key?: string | number | null;
  lang?: string;
  ref?: unknown;
  slot?: string;
};

/** The kit's tags: \`declare module 'react' { namespace JSX { interface IntrinsicElements extends SkuElements {} } }\`. */
export interface SkuElements {
${tags.join('\n')}
}
`;
}
