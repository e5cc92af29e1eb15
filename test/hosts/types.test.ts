// The misspelled names are on purpose. cspell:ignore isues valu
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect } from 'chai';

const examples = 'examples';
/** Inside `examples/`, where the frameworks' types are. */
const scratch = join(examples, '.types');

interface Told {
  ok: boolean;
  text: string;
}

/** What a program of the examples' own packages says. */
async function told(program: string, ...args: string[]): Promise<Told> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join('node_modules', program), ...args], { cwd: examples });
    return { ok: true, text: stdout };
  } catch (error) {
    return { ok: false, text: (error as { stdout?: string }).stdout ?? String(error) };
  }
}

const compilers = { 'TypeScript 5.9': 'typescript/bin/tsc', 'TypeScript 7': 'typescript-7/bin/tsc' };
const vueTsc = 'vue-tsc/bin/vue-tsc.js';
const svelteCheck = 'svelte-check/bin/svelte-check';

/** Writes a project with these files and the examples' options. */
async function project(files: Record<string, string>, options: Record<string, unknown> = {}): Promise<string> {
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(scratch, name), text);
  const config = { extends: '../tsconfig.json', compilerOptions: options, include: Object.keys(files) };
  await writeFile(join(scratch, 'tsconfig.json'), JSON.stringify(config));
  return join('.types', 'tsconfig.json');
}

/** What a developer mistypes. */
const mistakes: [right: string, wrong: string][] = [
  ['event.detail.issues.length', 'event.detail.isues.length'],
  ['event.currentTarget.value', 'event.currentTarget.valu'],
];

function withMistakes(page: string, changes: readonly [right: string, wrong: string][]): string {
  return changes.reduce((text, [right, wrong]) => {
    if (!text.includes(right)) throw new Error(`There is no ${right}.`);
    return text.replace(right, wrong);
  }, page);
}

const errorsIn = ({ text }: Told): number => text.match(/error TS/g)?.length ?? 0;

describe('The types', () => {
  afterEach(() => rm(scratch, { recursive: true, force: true }));

  const everything = async (): Promise<string> => {
    const { exports } = JSON.parse(await readFile('package.json', 'utf8')) as { exports: Record<string, string | { types: string }> };
    const entries = Object.entries(exports).filter(([entry, target]) => typeof target !== 'string' && !entry.includes('*'));
    return entries.map(([entry], index) => `export * as entry${index} from '${entry.replace('.', 'sku-kit')}';`).join('\n');
  };

  for (const [name, compiler] of Object.entries(compilers)) {
    it(`of every entry hold in ${name}, those of libraries checked too`, async () => {
      const config = await project({ 'all.ts': await everything() }, { skipLibCheck: false });
      expect(await told(compiler, '-p', config)).to.deep.equal({ ok: true, text: '' });
    });

    it(`give an element by its tag, with its properties, in ${name}`, async () => {
      const program = `
        import 'sku-kit/define/release-form.js';
        const form = document.querySelector('sku-release-form')!;
        export const name: string | undefined = form.value?.product.name;
        form.catalog = { attributes: [] };
      `;
      expect(await told(compiler, '-p', await project({ 'page.ts': program }))).to.deep.equal({ ok: true, text: '' });
      const wrong = await told(compiler, '-p', await project({ 'page.ts': program.replace('attributes: []', 'attributes: 5') }));
      expect(wrong.text).to.match(/page\.ts.*error TS2322/s);
    });

    it(`are known to React’s JSX, in ${name}`, async () => {
      const page = await readFile(join(examples, 'react/portal.tsx'), 'utf8');
      expect(await told(compiler, '-p', await project({ 'portal.tsx': page }))).to.deep.equal({ ok: true, text: '' });
      const wrong = withMistakes(page, [...mistakes, ['catalog={catalog}', 'catalog={5}']]);
      expect(errorsIn(await told(compiler, '-p', await project({ 'portal.tsx': wrong })))).to.equal(3);
    });
  }

  it('are known to Vue’s templates', async () => {
    const page = await readFile(join(examples, 'vue/Portal.vue'), 'utf8');
    expect(await told(vueTsc, '-p', await project({ 'Portal.vue': page }))).to.deep.equal({ ok: true, text: '' });
    const wrong = withMistakes(page, [
      ['$event.detail.issues.length', '$event.detail.isues.length'],
      [':catalog="catalog"', ':catalog="5"'],
    ]);
    expect(errorsIn(await told(vueTsc, '-p', await project({ 'Portal.vue': wrong })))).to.equal(2);
  });

  it('are known to Svelte’s templates', async () => {
    const page = await readFile(join(examples, 'svelte/Portal.svelte'), 'utf8');
    const check = async (text: string) => {
      await project({ 'Portal.svelte': text });
      return told(svelteCheck, '--workspace', '.types', '--tsconfig', 'tsconfig.json', '--output', 'machine', '--fail-on-warnings');
    };
    const right = await check(page);
    expect(right.ok, right.text).to.equal(true);
    const wrong = await check(withMistakes(page, [...mistakes, ['{catalog}', 'catalog={5}']]));
    expect(wrong.text.match(/ERROR "/g)).to.have.length(3);
  });
}).timeout(120_000);
