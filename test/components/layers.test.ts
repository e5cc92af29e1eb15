import { sendKeys, sendMouse } from '@web/test-runner-commands';
import { expect } from 'chai';
import { html, LitElement, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { Dialog } from '../../src/internal/overlay/dialog.js';
import { Menu } from '../../src/internal/overlay/menu.js';
import { Popup } from '../../src/internal/overlay/popup.js';
import { baseStyles } from '../../src/internal/styles/base.styles.js';
import { controlStyles } from '../../src/internal/styles/control.styles.js';
import { dialogStyles } from '../../src/internal/styles/dialog.styles.js';
import { popupStyles } from '../../src/internal/styles/popup.styles.js';
import { allByRole, byRole, descriptionOf, findByRole, focused, nameOf } from '../helpers/roles.js';

class TestLayers extends LitElement {
  static override styles = [baseStyles, controlStyles, popupStyles, dialogStyles];
  chosen: string[] = [];
  asking = false;
  hasField = false;
  readonly popup = new Popup(this);
  readonly menu = new Menu(this);
  readonly dialog = new Dialog(this, { onDismiss: () => this.ask(false) });

  ask(asking: boolean): void {
    this.asking = asking;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const choose = (label: string) => () => this.chosen.push(label);
    return html`
      <button ${ref(this.popup.anchor)} @click=${() => this.popup.toggle()}>Why</button>
      ${this.popup.panel(
        () =>
          html`<p>Because.</p>
            <button>More</button>`,
        { role: 'dialog', label: 'Reasons' },
      )}
      ${this.menu.button({
        label: 'Change prices',
        items: () => [
          { label: 'Add 10 %', onSelect: choose('Add 10 %') },
          { label: 'Round', onSelect: choose('Round') },
          { label: 'Remove', onSelect: choose('Remove'), reason: 'Nothing is selected.' },
        ],
      })}
      <button @click=${() => this.ask(true)}>Ask</button>
      ${this.dialog.render({
        open: this.asking,
        heading: 'Remove the prices?',
        role: 'alertdialog',
        closeLabel: 'Close',
        content: () =>
          html`<p>3 prices go.</p>
            ${this.hasField ? html`<input aria-label="Why" @keydown=${(event: KeyboardEvent) => event.key === 'Enter' && this.ask(false)} />` : ''}`,
        footer: () => html`<button @click=${() => this.popup.show()}>Say why</button><button @click=${() => this.ask(false)}>Keep</button>`,
      })}
    `;
  }
}
customElements.define('test-layers', TestLayers);

let element: TestLayers;
beforeEach(async () => {
  element = new TestLayers();
  document.body.append(element);
  await element.updateComplete;
});
afterEach(() => element.remove());

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

describe('popup', () => {
  it('opens next to its anchor, takes the focus, and returns it on Escape', async () => {
    const button = byRole(element, 'button', 'Why');
    button.focus();
    await sendKeys({ press: 'Enter' });
    const panel = await findByRole(element, 'dialog', 'Reasons');
    await frame();
    expect(nameOf(focused()!)).to.equal('More');
    expect(panel.getBoundingClientRect().top).to.be.closeTo(button.getBoundingClientRect().bottom + 4, 1);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(allByRole(element, 'dialog')).to.be.empty;
    expect(focused()).to.equal(button);
  });

  it('opens above its anchor at once if there is no room below', async () => {
    element.style.setProperty('position', 'fixed');
    element.style.setProperty('inset-block-end', '0');
    element.popup.show();
    await element.updateComplete;
    const button = byRole(element, 'button', 'Why').getBoundingClientRect();
    expect(byRole(element, 'dialog', 'Reasons').getBoundingClientRect().bottom).to.be.closeTo(button.top - 4, 1);
  });

  it('closes on a press outside and leaves the focus there', async () => {
    element.popup.show();
    await findByRole(element, 'dialog', 'Reasons');
    await sendMouse({ type: 'click', position: [500, 400] });
    await element.updateComplete;
    expect(element.popup.isOpen).to.equal(false);
  });

  it('closes when the element leaves the page', async () => {
    element.popup.show();
    await findByRole(element, 'dialog', 'Reasons');
    element.remove();
    expect(element.popup.isOpen).to.equal(false);
  });
});

describe('menu', () => {
  it('is operated with arrow keys, first letters and Enter', async () => {
    const button = byRole(element, 'button', 'Change prices');
    button.focus();
    await sendKeys({ press: 'ArrowDown' });
    await findByRole(element, 'menu', 'Change prices');
    expect(nameOf(focused()!)).to.equal('Add 10 %');
    await sendKeys({ press: 'ArrowUp' });
    expect(nameOf(focused()!)).to.match(/^Remove/);
    await sendKeys({ press: 'r' });
    expect(nameOf(focused()!)).to.equal('Round');
    await sendKeys({ press: 'Enter' });
    expect(element.chosen).to.deep.equal(['Round']);
    expect(focused()).to.equal(button);
  });

  it('keeps a disabled item focusable, with its reason', async () => {
    byRole(element, 'button', 'Change prices').click();
    const item = await findByRole(element, 'menuitem', /^Remove/);
    expect(descriptionOf(item)).to.equal('Nothing is selected.');
    item.click();
    expect(element.chosen).to.be.empty;
    expect(element.menu.isOpen).to.equal(true);
  });
});

describe('dialog', () => {
  it('is named by its heading, and Escape closes a popup above it first', async () => {
    const opener = byRole(element, 'button', 'Ask');
    opener.focus();
    opener.click();
    await findByRole(element, 'alertdialog', 'Remove the prices?');
    element.popup.show();
    await element.updateComplete;
    await frame();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect([element.popup.isOpen, element.asking]).to.deep.equal([false, true]);
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(element.asking).to.equal(false);
    expect(allByRole(element, 'alertdialog')).to.be.empty;
    expect(focused()).to.equal(opener);
  });

  it('focuses the first field of its content, not the close button', async () => {
    element.hasField = true;
    element.ask(true);
    await element.updateComplete;
    await frame();
    expect(nameOf(focused()!)).to.equal('Why');
  });

  it('closes on Enter in a field, and the same key press does not activate the button that opened it', async () => {
    element.hasField = true;
    const opener = byRole(element, 'button', 'Ask');
    opener.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await frame();
    await sendKeys({ press: 'Enter' });
    await frame();
    expect(element.asking).to.equal(false);
    expect(focused()).to.equal(opener);
  });

  it('returns the focus when a button inside closes it', async () => {
    const opener = byRole(element, 'button', 'Ask');
    opener.focus();
    opener.click();
    (await findByRole(element, 'button', 'Keep')).click();
    await element.updateComplete;
    expect(focused()).to.equal(opener);
  });
});

describe('layers in a closed shadow root', () => {
  let root: ShadowRoot;
  beforeEach(async () => {
    root = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'closed' });
    root.append(element);
    await element.updateComplete;
  });
  afterEach(() => root.host.remove());

  async function clickOn(target: Element): Promise<void> {
    const { left, top, width, height } = target.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
    await element.updateComplete;
  }

  it('work with the mouse, and close on a press outside them, in the root and outside it', async () => {
    await clickOn(byRole(element, 'button', 'Change prices'));
    await clickOn(await findByRole(element, 'menuitem', 'Round'));
    expect(element.chosen).to.deep.equal(['Round']);
    for (const outside of [byRole(element, 'button', 'Ask'), document.documentElement]) {
      element.popup.show();
      await findByRole(element, 'dialog', 'Reasons');
      await frame();
      await clickOn(outside);
      expect(element.popup.isOpen).to.equal(false);
      element.ask(false);
      await element.updateComplete;
    }
  });

  it('return the focus', async () => {
    const opener = byRole(element, 'button', 'Ask');
    opener.focus();
    element.ask(true);
    await element.updateComplete;
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(focused(root)).to.equal(opener);
    element.popup.show();
    await element.updateComplete;
    await frame();
    await sendKeys({ press: 'Escape' });
    await element.updateComplete;
    expect(focused(root)).to.equal(opener);
  });
});
