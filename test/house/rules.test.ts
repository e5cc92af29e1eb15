import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'chai';

const folder = 'src/core/rules';
const modules = readdirSync(folder).map((file) => ({ file, text: readFileSync(`${folder}/${file}`, 'utf8') }));
const list = modules.find(({ file }) => file === 'rules.ts')!.text;

/** The names in the list, by subject. */
const listed = new Map(
  [...list.matchAll(/^ {2}(\w+): \[([^\]]*)\]/gm)].map(([, subject, names]) => [subject!, names!.split(',').map((name) => name.trim())]),
);

/** Every rule, as its module declares it. */
const declared = modules.flatMap(({ file, text }) =>
  [...text.matchAll(/export const (\w+): Rule<'(\w+)'>/g)].map(([, name, subject]) => ({ file, name: name!, subject: subject! })),
);

describe('The list of rules', () => {
  it('contains every rule, at its subject', () => {
    const missing = declared.filter(({ name, subject }) => !listed.get(subject)?.includes(name));
    expect(missing.map(({ file, name, subject }) => `${name} of ${file} is not in rules.ts, at ${subject}.`)).to.deep.equal([]);
  });

  it('contains nothing else', () => {
    const names = [...listed.values()].flat().filter(Boolean);
    expect(names).to.have.members(declared.map(({ name }) => name));
  });

  it('is the only place that names a rule, besides the module of the rule', () => {
    // The warnings about tiers are given only for tiers without errors, so that rule asks the other.
    const asks = ['tier-warnings.ts asks tiersRule'];
    const elsewhere = declared.flatMap(({ file: own, name }) =>
      modules
        .filter(({ file, text }) => file !== own && file !== 'rules.ts' && text.includes(name))
        .map(({ file }) => `${file} asks ${name}`),
    );
    expect(elsewhere).to.deep.equal(asks);
  });
});
