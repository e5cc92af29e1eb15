import { appendFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { frameworkTypes, tagNameMap } from './framework-types.mjs';

/** Writes editor data from the manifest: custom data for VS Code, web types for JetBrains, and types of the tags. */
export async function writeEditorData(folder) {
  const manifest = JSON.parse(await readFile(join(folder, 'custom-elements.json'), 'utf8'));
  const { name, version } = JSON.parse(await readFile('package.json', 'utf8'));
  const elements = manifest.modules.flatMap(({ path, declarations }) =>
    declarations.filter(({ tagName }) => tagName).map((declaration) => ({ ...declaration, path })),
  );
  const types = frameworkTypes(elements);
  const files = {
    'vscode.html-custom-data.json': json(customData(elements)),
    'web-types.json': json(webTypes(elements, name, version)),
    ...types,
    // A type file needs a module of the same name.
    ...Object.fromEntries(Object.keys(types).map((file) => [file.replace('.d.ts', '.js'), 'export {};\n'])),
  };
  await Promise.all([
    ...Object.entries(files).map(([file, text]) => writeFile(join(folder, file), text)),
    ...elements.map((element) => appendFile(join(folder, 'define', `${element.tagName.replace('sku-', '')}.d.ts`), tagNameMap(element))),
  ]);
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
