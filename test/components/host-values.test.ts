import { expect } from 'chai';
import '../../src/define/all.js';
import type { SkuReleaseForm } from '../../src/components/release-form/release-form.js';
import { IssueError } from '../../src/core/schema/issue.js';
import type { FormControl } from '../../src/internal/element/form-control.js';
import { tags } from '../fixtures/tags.js';
import { cleanUp, mount, settled } from '../helpers/editor.js';
import { byRole } from '../helpers/roles.js';

type Any = HTMLElement & Record<string, unknown>;

/** Elements whose values are more than a few fields. */
const editors = ['sku-attribute-editor', 'sku-attribute-library', 'sku-enum-values', 'sku-price-grid', 'sku-tier-editor'];

/** Returns the properties that a host can set, including inherited ones. */
const propertiesOf = (element: Any): string[] => {
  const { elementProperties } = element.constructor as unknown as { elementProperties: Map<PropertyKey, { state?: boolean }> };
  return [...elementProperties].filter(([, { state }]) => !state).map(([name]) => String(name));
};

describe('Properties as frameworks set them', () => {
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

  // While data is loading, React sets undefined and Angular's async pipe sets null.
  for (const nothing of [undefined, null]) {
    for (const tag of tags) {
      it(`${tag} renders while every property is ${nothing}, before and after it is added to the page`, async () => {
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

  it('an empty text, which Vue’s v-model sets for an empty value, counts as empty', async () => {
    const form = await mount<Any>('sku-release-form', { value: '' });
    expect(form['value']).to.equal(null);
    const picker = await mount<Any>('sku-asset-picker', { value: '' });
    expect(picker['value']).to.equal(null);
  });

  for (const tag of editors) {
    it(`${tag} treats JSON of a wrong shape as empty, from an attribute or from the browser's saved state`, async () => {
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

  it('a form refuses a default value that is not a release, and keeps the earlier one', async () => {
    const form = await mount<Any>('sku-release-form');
    const set = () => (form['defaultValue'] = { specifications: 1 });
    expect(set).to.throw(IssueError);
    expect(form['value']).to.equal(null);
    expect(form['defaultValue']).to.equal(null);
  });

  it('a catalog can be an attribute, complete or partial; an attribute that is not JSON is ignored', async () => {
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

  it('a policy can be an attribute', async () => {
    const form = document.createElement('sku-release-form') as SkuReleaseForm;
    form.setAttribute('policy', '{ "maxSpecificationName": 3 }');
    document.body.append(form);
    await settled(form);
    byRole(form, 'textbox', 'Specification Name');
    expect(form.policy?.maxSpecificationName).to.equal(3);
  });
});
