import { expect } from 'chai';
import '../../src/define/all.js';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import { IssueError } from '../../src/core/schema/issue.js';
import type { FormControl } from '../../src/internal/element/form-control.js';
import { tags } from '../fixtures/tags.js';
import { cleanUp, mount, settled } from '../helpers/editor.js';
import { byRole } from '../helpers/roles.js';

type Any = HTMLElement & Record<string, unknown>;

/** Whose values are more than a few fields. */
const editors = ['sku-attribute-editor', 'sku-attribute-library', 'sku-enum-values', 'sku-price-grid', 'sku-tier-editor'];

/** What a host can set, inherited or not. */
const propertiesOf = (element: Any): string[] => {
  const { elementProperties } = element.constructor as unknown as { elementProperties: Map<PropertyKey, { state?: boolean }> };
  return [...elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
};

describe('Properties as frameworks write them', () => {
  const errors: string[] = [];
  const note = (event: ErrorEvent | PromiseRejectionEvent) => {
    event.preventDefault();
    errors.push(String(event instanceof ErrorEvent ? event.message : event.reason));
  };
  beforeEach(() => {
    errors.length = 0;
    addEventListener('error', note);
    addEventListener('unhandledrejection', note);
  });
  afterEach(() => {
    removeEventListener('error', note);
    removeEventListener('unhandledrejection', note);
    cleanUp();
  });

  // While the data is on its way, React gives undefined and Angular's async pipe null.
  for (const nothing of [undefined, null]) {
    for (const tag of tags) {
      it(`${tag} shows itself while every property is ${nothing}, before it is on the page and after`, async () => {
        const names = propertiesOf(document.createElement(tag) as unknown as Any);
        const before = await mount<Any>(tag, Object.fromEntries(names.map((name) => [name, nothing])));
        expect(before.shadowRoot?.childElementCount).to.be.above(0);
        const after = await mount<Any>(tag);
        for (const name of names) after[name] = nothing;
        await settled(after);
        expect(errors).to.deep.equal([]);
      });
    }
  }

  it('an empty text, which Vue’s v-model writes for nothing, is nothing', async () => {
    const form = await mount<Any>('sku-release-form', { value: '' });
    expect(form['value']).to.equal(null);
    const picker = await mount<Any>('sku-asset-picker', { value: '' });
    expect(picker['value']).to.equal(null);
  });

  for (const tag of editors) {
    it(`${tag} takes JSON that is no value of its own as empty, whether a page wrote it or the browser kept it`, async () => {
      for (const text of ['5', 'true', '"x"', '{"a":1}', '[1]', '[null]']) {
        const editor = document.createElement(tag) as FormControl<unknown>;
        editor.setAttribute('value', text);
        document.body.append(editor);
        await settled(editor);
        expect(editor.value, text).to.equal(null);
        editor.formStateRestoreCallback(text);
        await settled(editor);
        expect(editor.value, text).to.equal(null);
        editor.remove();
      }
      expect(errors).to.deep.equal([]);
    });
  }

  for (const tag of editors) {
    it(`${tag} is valid while it is empty, unless a form requires a value`, async () => {
      const editor = await mount<FormControl<unknown>>(tag);
      expect([editor.value, editor.validity.valid, editor.validationMessage]).to.deep.equal([null, true, '']);
      editor.required = true;
      expect(editor.validity.valueMissing).to.equal(true);
      editor.required = false;
      expect(editor.checkValidity()).to.equal(true);
    });
  }

  it('a form takes no default value that is no release, and keeps what it had', async () => {
    const form = await mount<Any>('sku-release-form');
    const set = () => (form['defaultValue'] = { specifications: 1 });
    expect(set).to.throw(IssueError);
    expect(form['value']).to.equal(null);
    expect(form['defaultValue']).to.equal(null);
  });

  it('a catalog comes as an attribute too, whole or in part, and what is no JSON is no catalog', async () => {
    const form = document.createElement('sku-release-form') as SkuReleaseForm;
    form.setAttribute('catalog', '{ "attributes": [{ "id": "edition", "type": "enum", "name": "Edition" }] }');
    document.body.append(form);
    await settled(form);
    expect(form.catalog.attributes.map(({ name }) => name)).to.deep.equal(['Edition']);
    expect(form.catalog.assets).to.deep.equal([]);
    form.setAttribute('catalog', '{ "attributes": ');
    await settled(form);
    expect(form.catalog.attributes).to.deep.equal([]);
    expect(errors).to.deep.equal([]);
  });

  it('a policy comes as an attribute too', async () => {
    const form = document.createElement('sku-release-form') as SkuReleaseForm;
    form.setAttribute('policy', '{ "maxSpecificationName": 3 }');
    document.body.append(form);
    await settled(form);
    byRole(form, 'textbox', 'Specification Name');
    expect(form.policy?.maxSpecificationName).to.equal(3);
  });
});
