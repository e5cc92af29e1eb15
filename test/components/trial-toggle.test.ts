import { expect } from 'chai';
import '../../src/define/trial-toggle.js';
import type { SkuTrialToggle } from '../../src/components/trial-toggle/trial-toggle.js';
import { behavesAsEditor, cleanUp, eventsOf, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { byRole, descriptionOf, focused, textOf } from '../helpers/roles.js';

const days = 'Trial Period (days)';
const field = (element: Element) => byRole<HTMLInputElement>(element, 'textbox', days);
const box = (element: Element) => byRole<HTMLInputElement>(element, 'checkbox', 'Trial');

afterEach(cleanUp);

describe('trial', () => {
  it('is offered when the seller selects Trial and enters its days', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle');
    const events = eventsOf(trial);
    box(trial).click();
    await settled(trial);
    expect(trial.value).to.deep.equal({ days: null });
    expect(focused()).to.equal(field(trial));
    await typeInto(trial, days, '30');
    await press(trial, 'Enter');
    expect(trial.value).to.deep.equal({ days: 30 });
    expect(events).to.deep.equal(['input', 'change', 'input', 'input', 'change']);
    expect(trial.validity.valid).to.equal(true);
  });

  it('shows the allowed number of days', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { value: { days: 30 } });
    expect(descriptionOf(field(trial))).to.contain('days, 3 to 180');
  });

  for (const refused of [2, 181]) {
    it(`refuses ${refused} days with a sentence, and keeps the typed text`, async () => {
      const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { value: { days: 30 } });
      await replaceIn(trial, days, String(refused));
      await press(trial, 'Tab');
      expect(field(trial).value).to.equal(String(refused));
      expect(trial.value).to.deep.equal({ days: refused });
      expect(descriptionOf(field(trial))).to.contain('A trial lasts 3 to 180 whole days.');
      expect(trial.validity.valid).to.equal(false);
    });
  }

  it('keeps text that is not a number, and says so', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { value: { days: 30 } });
    await replaceIn(trial, days, 'a month');
    expect(trial.value).to.deep.equal({ days: { typed: 'a month' } });
    expect(descriptionOf(field(trial))).to.contain('not “a month”');
  });

  it('keeps its days while it is off, and shows them again when it is on', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { value: { days: 30 } });
    box(trial).click();
    await settled(trial);
    expect(trial.value).to.deep.equal({ days: 30, off: true });
    expect(textOf(trial)).to.contain('The trial period of 30 days is kept, not applied.');
    expect(trial.validity.valid).to.equal(true);
    box(trial).click();
    expect(trial.value).to.deep.equal({ days: 30 });
  });

  it('is null again when it is switched off before days were entered', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { value: { days: null } });
    box(trial).click();
    expect(trial.value).to.equal(null);
  });

  it('can’t be selected if a trial is not possible, stays focusable, and shows the reason', async () => {
    const unavailable = 'Licenses have no trial.';
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { unavailable, value: { days: 30, off: true } });
    const events = eventsOf(trial);
    trial.focus();
    expect(focused()).to.equal(box(trial));
    await press(trial, 'Space');
    expect(box(trial).checked).to.equal(false);
    expect(descriptionOf(box(trial))).to.contain(unavailable);
    expect(descriptionOf(box(trial))).to.contain('30 days is kept');
    expect(events).to.be.empty;
  });

  it('that is no longer possible is an error, and can be switched off', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { unavailable: 'No trial by uses.', value: { days: 30 } });
    expect(trial.validationMessage).to.equal('A trial is not available for this product; turn it off.');
    box(trial).click();
    expect(trial.value).to.deep.equal({ days: 30, off: true });
    expect(trial.validity.valid).to.equal(true);
  });

  it('uses different limits and the language of the page', async () => {
    const trial = await mount<SkuTrialToggle>('sku-trial-toggle', { max: 5000, value: { days: 4000 } });
    expect(trial.validity.valid).to.equal(true);
    document.body.lang = 'de';
    await settled(trial);
    expect(descriptionOf(byRole(trial, 'textbox', 'Dauer der Testphase (Tage)'))).to.contain('5.000');
    document.body.removeAttribute('lang');
  });
});

behavesAsEditor('sku-trial-toggle', { value: { days: 30 }, other: { days: 10, off: true }, invalid: { days: 2 } });
