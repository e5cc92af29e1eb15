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
});
