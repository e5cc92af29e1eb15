import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import ts from 'typescript';

/** The public names of a module that has no doc comment of its own. */
function undocumented(entry: string): string[] {
  const program = ts.createProgram([entry], { module: ts.ModuleKind.NodeNext, skipLibCheck: true, types: [] });
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const module = source && checker.getSymbolAtLocation(source);
  if (!module) throw new Error(`${entry} is no module`);
  const names = checker.getExportsOfModule(module);
  if (names.length === 0) throw new Error(`${entry} gives nothing`);
  return names
    .map((name) => (name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name))
    .filter((name) => name.getDocumentationComment(checker).length === 0)
    .map((name) => name.name);
}

describe('Every public name has a doc comment', () => {
  for (const [entry, file] of [
    ['core', 'core/index'],
    ['core/schemas.js', 'core/schema/schemas'],
    ['exchange', 'exchange/index'],
    ['storage', 'storage/index'],
    ['storage/conformance.js', 'storage/conformance'],
    ['storage/openapi.js', 'storage/openapi'],
  ] as const) {
    it(`in sku-kit/${entry}`, () => expect(undocumented(`dist/${file}.d.ts`)).to.deep.equal([]));
  }

  it('in the manifest of the elements', () => {
    interface Named {
      name: string;
      description?: string;
    }
    type Declaration = { tagName?: string } & Record<string, Named[] | undefined>;
    const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as { modules: { declarations: Declaration[] }[] };
    const kinds = ['members', 'attributes', 'events', 'slots', 'cssParts', 'cssProperties', 'cssStates'];
    const elements = modules.flatMap(({ declarations }) => declarations);
    expect(elements).to.have.length(15);
    const undescribed = elements.flatMap((element) =>
      kinds.flatMap((kind) =>
        (element[kind] ?? []).filter(({ description }) => !description).map(({ name }) => `${element.tagName} ${name}`),
      ),
    );
    expect(undescribed).to.deep.equal([]);
  });
});
