import { expect } from 'chai';
import { allByRole, byRole, descriptionOf, findByRole, liveText, nameOf, textOf } from '../helpers/roles.js';

/** Builds a tree with open shadow roots, which `<template shadowrootmode>` stands for. */
function page(markup: string): HTMLElement {
  const root = document.createElement('div');
  root.setHTMLUnsafe(markup);
  document.body.append(root);
  return root;
}

describe('What the tests find as a user does', () => {
  let root: HTMLElement;
  afterEach(() => root.remove());

  it('finds fields by their label in nested shadow roots, and reads what is said with them', () => {
    root = page(`<x-form><template shadowrootmode="open"><x-field><template shadowrootmode="open">
      <label for="days">Trial <b>Period</b></label><input id="days" aria-describedby="why"><p id="why">3 to 180 days</p>
    </template></x-field></template></x-form>`);
    const field = byRole<HTMLInputElement>(root, 'textbox', 'Trial Period');
    expect(field.id).to.equal('days');
    expect(descriptionOf(field)).to.equal('3 to 180 days');
  });

  it('reads slotted content where it is shown, and once', () => {
    root = page(`<x-card><template shadowrootmode="open"><button><slot></slot></button></template>Save <i>now</i></x-card>`);
    expect(nameOf(byRole(root, 'button'))).to.equal('Save now');
    expect(textOf(root)).to.equal('Save now');
  });

  it('passes over what nobody perceives', () => {
    root = page(`<button hidden>A</button><div aria-hidden="true"><button>B</button></div><div inert><button>C</button></div>
      <div style="visibility: hidden"><button>D</button></div><details><summary>More</summary><button>E</button></details>
      <div style="display: contents"><button>F</button></div>`);
    expect(allByRole(root, 'button').map(nameOf)).to.deep.equal(['More', 'F']);
    expect(textOf(root)).not.to.match(/[AD]/);
  });

  it('sees nothing but an open modal dialog', () => {
    root = page(`<button>Outside</button><dialog aria-label="Generate"><button>Next</button></dialog>`);
    root.querySelector('dialog')?.showModal();
    expect(allByRole(root, 'button').map(nameOf)).to.deep.equal(['Next']);
    expect(byRole(root, 'dialog', 'Generate')).to.equal(root.querySelector('dialog'));
    root.querySelector('dialog')?.close();
    expect(allByRole(root, 'button').map(nameOf)).to.deep.equal(['Outside']);
  });

  it('refuses to choose among several, and says what there is instead of none', () => {
    root = page(`<button>Next</button><button>Next</button>`);
    expect(() => byRole(root, 'button', 'Next')).to.throw('2 elements are a button "Next"');
    expect(() => byRole(root, 'button', /^Back/)).to.throw('There is no button /^Back/. There are: button "Next", button "Next"');
  });

  it('waits for what comes later', async () => {
    root = page(`<div role="status"></div>`);
    setTimeout(() => root.firstElementChild?.append('Saved'), 50);
    await findByRole(root, 'status');
    expect(liveText(root)).to.equal('');
    setTimeout(() => root.append(document.createElement('button')), 50);
    expect((await findByRole(root, 'button')).localName).to.equal('button');
    expect(liveText(root)).to.equal('Saved');
  });
});
