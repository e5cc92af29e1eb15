import { expect } from 'chai';
import { html } from 'lit';
import { SkuElement } from '../../src/internal/element/element.js';
import { OnDemand, part } from '../../src/internal/loading/on-demand.js';
import { cleanUp, mount, settled } from '../helpers/editor.js';
import { byRole, textOf } from '../helpers/roles.js';

let isOnline = false;
const code = new OnDemand(() => (isOnline ? Promise.resolve({ text: 'Prices' }) : Promise.reject(new TypeError('Failed to fetch'))));

class PartOnDemand extends SkuElement {
  protected override render(): unknown {
    return part(this, code, ({ text }) => html`<p>${text}</p>`);
  }
}
customElements.define('part-on-demand', PartOnDemand);

afterEach(cleanUp);

describe('a part that is loaded when it is first shown', () => {
  it('shows a message when loading fails, and loads on retry', async () => {
    const element = await mount('part-on-demand');
    expect(textOf(byRole(element, 'alert'))).to.contain('could not be loaded');
    isOnline = true;
    byRole(element, 'button', 'Try again').click();
    await settled(element);
    expect(textOf(element)).to.equal('Prices');
  });

  it('is shown at once by the next element', async () => {
    const element = await mount<PartOnDemand>('part-on-demand');
    expect(textOf(element)).to.equal('Prices');
  });
});
