import { expect } from 'chai';
import { editedSpecification, ReleaseEditor } from '../../src/components/release-form/document/release-editor.js';
import { editSpecification, setCurrency, setEditing, setProduct } from '../../src/core/edits/index.js';
import type { Attribute, Release, Sku } from '../../src/core/schema/types.js';
import { priced, releaseWith } from '../fixtures/releases.js';

const edition: Attribute = { id: 'edition', type: 'enum', name: 'Edition', values: [{ id: 'basic', label: 'Basic' }] };
const sku: Sku = {
  id: 'basic',
  values: { edition: 'basic' },
  offered: true,
  pricing: { model: 'flat', tiers: [{ upTo: null, unitPrice: {} }] },
};
const started = releaseWith({ ...priced('small', 'Small'), template: 'custom', skus: [] });

/** An editor whose control only stores the release and records its events. */
function editorOf(release: Release) {
  const state = { release, isEditable: true, events: [] as string[] };
  const editor = new ReleaseEditor({
    release: () => state.release,
    isEditable: () => state.isEditable,
    input: (next) => {
      state.release = next;
      state.events.push('input');
    },
    commit: () => void state.events.push('change'),
    closeField: () => undefined,
  });
  return { state, editor };
}

let state: ReturnType<typeof editorOf>['state'];
let editor: ReleaseEditor;
const name = () => state.release.product.name;
const typeName = (text: string) => editor.live(setProduct({ name: text }), 'Product Name');

beforeEach(() => {
  ({ state, editor } = editorOf(started));
});

describe('Undo in the release form', () => {
  it('reverts everything typed in a field in one step', () => {
    for (const text of ['T', 'Ti', 'Till']) typeName(text);
    editor.done();
    expect(state.events).to.deep.equal(['input', 'input', 'input', 'change']);
    expect(editor.history.undoLabel).to.equal('Product Name');
    editor.undo();
    expect(state.release).to.equal(started);
    expect(editor.history.canUndo).to.equal(false);
    editor.redo();
    expect(name()).to.equal('Till');
    expect(editor.history.canRedo).to.equal(false);
  });

  it('has separate steps for two visits to the same field', () => {
    typeName('Till');
    editor.done();
    typeName('Till 2');
    editor.done();
    editor.undo();
    expect(name()).to.equal('Till');
  });

  it('has no step for a change that changes nothing', () => {
    editor.edit(setCurrency('USD'), 'Currency');
    expect(state.events).to.deep.equal([]);
    expect(editor.history.canUndo).to.equal(false);
  });

  it('forgets its steps when the form shows a different release', () => {
    editor.edit(setCurrency('EUR'), 'Currency');
    state.release = { ...started, id: 'another' };
    editor.history.clear();
    editor.undo();
    expect(state.release.id).to.equal('another');
  });

  it('changes nothing while the form can only be read', () => {
    editor.edit(setCurrency('EUR'), 'Currency');
    state.isEditable = false;
    editor.edit(setCurrency('JPY'), 'Currency');
    expect(editor.undo()).to.equal(false);
    expect(state.release.currency).to.equal('EUR');
  });
});

describe('The Generate dialog in the undo history', () => {
  const open = () => editedSpecification(state.release.specifications);
  const type = () => editor.amend(editSpecification('small', setEditing({ attributes: [edition], step: 2 })));

  beforeEach(() => {
    editor.edit(setCurrency('EUR'), 'Currency');
    editor.openGenerate('small', 'Generate');
  });

  it('is reopened by undo as it was when the seller canceled it', () => {
    type();
    editor.cancelGenerate('Cancel');
    expect(open()).to.equal(undefined);
    editor.undo();
    expect(open()?.editing).to.deep.equal({ attributes: [edition], step: 2 });
  });

  it('leaves no step if it is canceled without a change', () => {
    editor.cancelGenerate('Cancel');
    expect(open()).to.equal(undefined);
    expect(editor.history.undoLabel).to.equal('Currency');
  });

  it('is one step when it generates SKUs, and undo does not open it again', () => {
    type();
    editor.generate('small', { attributes: [edition], skus: [sku] }, 'Generate');
    expect(state.release.specifications[0]?.skus).to.deep.equal([sku]);
    editor.undo();
    expect(state.release.specifications).to.deep.equal(started.specifications);
    expect(editor.history.undoLabel).to.equal('Currency');
  });
});
