import { expect } from 'chai';
import { cleanUp } from '../helpers/editor.js';
import { changesWhatIsSeen } from './looks.js';
import { tokens } from './manifest.js';
import { sightings } from './sightings.js';
import { subjects } from './subjects.js';

describe('The tokens of the kit', () => {
  it('each have a visible effect on some element', async () => {
    const without = await tokens();
    for (const subject of subjects) {
      if (without.size === 0) break;
      await sightings(subject, (element) => {
        for (const name of without) if (changesWhatIsSeen(element, name)) without.delete(name);
      });
      cleanUp();
    }
    expect([...without]).to.deep.equal([]);
  }).timeout(60_000);

  it('have the same defaults in the elements as in their style sheet', async () => {
    const sheet = await (await fetch('/src/styles/tokens.css')).text();
    const said = new Map([...sheet.matchAll(/(--sku-[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]));
    const read = new Map<string, string>();
    const { tokens: source } = await import('../../src/internal/styles/base.styles.js');
    for (const [, name, value] of source.cssText.matchAll(/var\((--sku-[\w-]+), ((?:[^()]|\((?:[^()]|\([^()]*\))*\))+)\)/g))
      read.set(name!, value!.trim());
    for (const [name, value] of read) expect(said.get(name), name).to.equal(value);
    expect([...said.keys()].filter((name) => !read.has(name))).to.have.members(['--sku-font', '--sku-scroll-margin']);
  });
});
