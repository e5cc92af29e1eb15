import { sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { SkuTierEditor } from '../../src/components/tier-editor/tier-editor.js';
import type { Pricing } from '../../src/core/schema/types.js';
import '../../src/define/tier-editor.js';
import { linear, tiered, users, volume } from '../../stories/data/cashier.js';
import { emulateMedia } from '../helpers/media.js';
import { allByRole, byRole, descriptionOf, focused, liveText, nameOf, textOf } from '../helpers/roles.js';

let editor: SkuTierEditor;
let form: HTMLFormElement;
let events: string[];

async function show(value: Pricing | null, changes: Partial<SkuTierEditor> = {}): Promise<void> {
  events = [];
  form = document.createElement('form');
  editor = new SkuTierEditor();
  Object.assign(editor, { name: 'pricing', periods: ['P1M', 'P1Y'], currency: 'USD', quantity: users, value, ...changes });
  for (const type of ['input', 'change']) form.addEventListener(type, () => events.push(type));
  form.append(editor);
  document.body.append(form);
  await editor.updateComplete;
}
const field = (name: string) => byRole<HTMLInputElement>(editor, 'textbox', name);
async function retype(name: string, text: string): Promise<void> {
  field(name).focus();
  field(name).select();
  if (text === '') await sendKeys({ press: 'Delete' });
  else await sendKeys({ type: text });
  await editor.updateComplete;
}
async function press(name: string | RegExp): Promise<void> {
  byRole(editor, 'button', name).click();
  await editor.updateComplete;
}
async function choose(name: string): Promise<void> {
  byRole(editor, 'radio', name).click();
  await editor.updateComplete;
}
const cost = 'What does it cost for users?';
const bill = () => textOf(byRole(byRole(editor, 'region', 'What does it cost?'), 'status'));
const ends = () => editor.value?.tiers.map(({ upTo }) => upTo);
const monthly = () => editor.value?.tiers.map(({ unitPrice }) => unitPrice['P1M']);

afterEach(async () => {
  document.body.replaceChildren();
  Object.assign(document.documentElement, { lang: 'en', dir: 'ltr' });
  await emulateMedia({});
});

describe('the tiers of the tier editor', () => {
  it('are entered by their ends only, and the last has none', async () => {
    await show(volume);
    const rows = allByRole(byRole(editor, 'table', 'Tiers'), 'row').map(textOf);
    expect(rows.slice(1).map((row) => row.replace(/ [∞×].*/, ''))).to.deep.equal(['5 to 100', 'above 100 to 500', 'above 500']);
    expect(allByRole(editor, 'textbox', /up to$/).map(nameOf)).to.deep.equal(['Tier 1, up to', 'Tier 2, up to']);
    await retype('Tier 2, up to', '600');
    await sendKeys({ press: 'Enter' });
    expect(ends()).to.deep.equal([100, 600, null]);
    expect(events).to.deep.equal(['input', 'input', 'input', 'change']);
  });

  it('are added before the last, with the keyboard on the new end', async () => {
    await show(volume);
    await press('Add tier');
    expect(ends()).to.deep.equal([100, 500, { typed: '' }, null]);
    expect(nameOf(focused()!)).to.equal('Tier 3, up to');
    await sendKeys({ type: '800' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '7.5' });
    await sendKeys({ press: 'Tab' });
    expect(ends()).to.deep.equal([100, 500, 800, null]);
    expect(monthly()).to.deep.equal(['10', '9', '7.5', '8']);
  });

  it('begin with one that keeps its prices when an end is added', async () => {
    await show({ ...linear, model: 'volume' });
    await press('Add tier');
    expect(nameOf(focused()!)).to.equal('Tier 1, up to');
    expect(ends()).to.deep.equal([{ typed: '' }, null]);
    expect(monthly()).to.deep.equal(['10', undefined]);
  });

  it('open the one before when the last is removed, and keep the only one', async () => {
    await show(volume);
    await press('Remove tier 3 (above 500)');
    expect(ends()).to.deep.equal([100, null]);
    await press('Remove tier 1 (5 to 100)');
    expect(editor.value?.tiers).to.deep.equal([{ upTo: null, unitPrice: { P1M: '9', P1Y: '90' } }]);
    const last = byRole(editor, 'button', /^Remove tier 1/);
    expect(last.getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(last)).to.equal('The only tier can’t be removed.');
    last.click();
    expect(ends()).to.deep.equal([null]);
  });

  it('are no more than the policy allows', async () => {
    await show(volume, { policy: { maxTiers: 3 } });
    expect(descriptionOf(byRole(editor, 'button', 'Add tier'))).to.equal('You can have at most 3 tiers.');
    await press('Add tier');
    expect(ends()).to.deep.equal([100, 500, null]);
  });

  it('say what is wrong with an end, and keep it as it was typed', async () => {
    await show(volume);
    await retype('Tier 2, up to', '90');
    expect(descriptionOf(field('Tier 2, up to'))).to.match(/Tier 2 ends at 90; it must end above 100/);
    await retype('Tier 2, up to', 'many');
    expect(ends()).to.deep.equal([100, { typed: 'many' }, null]);
    await retype('Tier 2, up to', '');
    expect(ends()).to.deep.equal([100, { typed: '' }, null]);
    expect(field('Tier 2, up to').getAttribute('aria-invalid')).to.equal('true');
  });

  it('can be opened where the last one is bounded', async () => {
    await show({ ...linear, model: 'volume', tiers: [{ upTo: 1000, unitPrice: { P1M: '10', P1Y: '100' } }] });
    expect(descriptionOf(field('Tier 1, up to'))).to.contain('must be open');
    await press('Open the end');
    expect(ends()).to.deep.equal([null]);
  });
});

describe('the prices of the tier editor', () => {
  it('are text of the seller’s language, exact, and a cleared one is no price', async () => {
    document.documentElement.lang = 'de';
    await show(volume, { currency: 'EUR' });
    const names = allByRole(editor, 'textbox', /^Stufe/).map(nameOf);
    const first = names.find((name) => name.startsWith('Stufe 1, Preis Monat'))!;
    await retype(first, '0,015');
    expect(monthly()).to.deep.equal(['0.015', '9', '8']);
    await retype(first, '12.34');
    expect(monthly()).to.deep.equal([{ typed: '12.34' }, '9', '8']);
    await retype(first, '');
    expect(editor.value?.tiers[0]?.unitPrice).to.deep.equal({ P1Y: '100' });
  });

  it('go back to what they were on Escape', async () => {
    await show(volume);
    await retype('Tier 1, Monthly price', '77');
    await sendKeys({ press: 'Escape' });
    expect(editor.value).to.deep.equal(volume);
    expect(events).to.deep.equal(['input', 'input', 'input']);
  });

  it('have a column of flat fees where the policy allows them, and where one is there', async () => {
    await show(volume, { policy: { flatFees: true } });
    await retype('Tier 1, Monthly flat fee', '50');
    expect(editor.value?.tiers[0]?.flatFee).to.deep.equal({ P1M: '50' });
    await retype('Tier 1, Monthly flat fee', '');
    expect(editor.value?.tiers[0]).to.not.have.property('flatFee');
    document.body.replaceChildren();
    await show({ ...volume, tiers: [{ upTo: null, unitPrice: { P1M: '1', P1Y: '1' }, flatFee: { P1Y: '5' } }] });
    expect(field('Tier 1, Yearly flat fee').getAttribute('aria-invalid')).to.equal('true');
    expect(descriptionOf(field('Tier 1, Yearly flat fee'))).to.contain('not allowed');
  });

  it('stand in the form’s data at once', async () => {
    await show(volume);
    await retype('Tier 3, Yearly price', '79.99');
    const stored = JSON.parse(String(new FormData(form).get('pricing'))) as Pricing;
    expect(stored.tiers[2]?.unitPrice).to.deep.equal({ P1M: '8', P1Y: '79.99' });
  });

  it('are all asked for before the form is valid', async () => {
    await show({ ...linear, tiers: [{ upTo: null, unitPrice: { P1M: '10' } }] });
    expect(descriptionOf(field('Tier 1, Yearly price'))).to.equal('');
    expect(form.reportValidity()).to.equal(false);
    await editor.updateComplete;
    expect(descriptionOf(field('Tier 1, Yearly price'))).to.equal('Enter the yearly price.');
    await retype('Tier 1, Yearly price', '100');
    expect(form.checkValidity()).to.equal(true);
  });

  it('are one per period where nothing is counted', async () => {
    await show({ model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '19.9' } }] }, { quantity: undefined });
    expect(allByRole(editor, 'radiogroup')).to.have.length(0);
    await retype('Tier 1, Yearly price', '199');
    expect(editor.value).to.deep.equal({ model: 'flat', tiers: [{ upTo: null, unitPrice: { P1M: '19.9', P1Y: '199' } }] });
    // 199 is ten times 19.90.
    expect(bill()).to.equal('Monthly $19.90 Yearly (2 months free) $199.00');
  });
});

describe('the pricing method', () => {
  it('is chosen with a sentence that says what it means', async () => {
    await show(linear);
    expect(descriptionOf(byRole(editor, 'radio', 'Volume pricing'))).to.equal(
      'The whole quantity costs the price of the tier that it falls in.',
    );
    await choose('Volume pricing');
    expect(editor.value).to.deep.equal({ ...linear, model: 'volume' });
  });

  it('keeps tiers between volume and tiered, and the first one’s prices to linear; undo brings them back', async () => {
    await show(volume);
    await choose('Tiered pricing');
    expect(editor.value).to.deep.equal({ ...volume, model: 'tiered' });
    await choose('Linear pricing');
    expect(editor.value).to.deep.equal(linear);
    editor.undo();
    editor.undo();
    expect(editor.value).to.deep.equal(volume);
    editor.redo();
    expect(editor.value?.model).to.equal('tiered');
  });
});

describe('undo in the tier editor', () => {
  it('takes back a whole field at once, by keyboard and by button', async () => {
    await show(volume);
    await retype('Tier 1, Monthly price', '12.5');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'z' });
    await sendKeys({ up: 'Control' });
    expect(editor.value).to.deep.equal(volume);
    await editor.updateComplete;
    await press('Redo');
    expect(monthly()).to.deep.equal(['12.5', '9', '8']);
    expect(liveText(editor)).to.contain('Redone');
  });

  it('starts a new history with a different value, but not with an equal one', async () => {
    await show(volume);
    await retype('Tier 1, Monthly price', '12');
    editor.value = structuredClone(editor.value);
    editor.undo();
    expect(editor.value).to.deep.equal(volume);
    editor.value = linear;
    editor.undo();
    expect(editor.value).to.deep.equal(linear);
  });

  it('leaves it to a host that undoes by itself', async () => {
    await show(volume);
    await retype('Tier 1, Monthly price', '12');
    editor.addEventListener('sku-undo', (event) => event.preventDefault());
    editor.undo();
    expect(monthly()).to.deep.equal(['12', '9', '8']);
  });
});

describe('the rule that fills tiers', () => {
  const open = async () => {
    editor.shadowRoot?.querySelector<HTMLElement>('.template summary')?.click();
    await editor.updateComplete;
  };

  it('takes 10 % off at each doubling, in one step to undo', async () => {
    await show(volume);
    await open();
    expect(descriptionOf(field('First tier, up to'))).to.equal('Up to 100, 200, 400, 800, ∞. Monthly: 10.00, 9.00, 8.10, 7.29, 6.56.');
    events = [];
    await press('Fill tiers');
    expect(ends()).to.deep.equal([100, 200, 400, 800, null]);
    // 10 × 0.9 … 0.9⁴ = 6.561, and 100 × the same = 65.61.
    expect(monthly()).to.deep.equal(['10', '9', '8.1', '7.29', '6.56']);
    expect(editor.value?.tiers[4]?.unitPrice['P1Y']).to.equal('65.61');
    expect(events).to.deep.equal(['input', 'change']);
    editor.undo();
    expect(editor.value).to.deep.equal(volume);
  });

  it('stays on quantities that can be bought, and below the maximum', async () => {
    // 1, 4, 7 … 100: 2 × 7 = 14 lies above 13, 26 above 25, 50 above 49.
    await show({ ...volume, model: 'tiered' }, { quantity: { ...users, min: 1, max: 100, step: 3 } });
    await open();
    await retype('First tier, up to', '7');
    await retype('Less in each tier', '5');
    await press('Fill tiers');
    expect(ends()).to.deep.equal([7, 13, 28, 55, null]);
    expect(monthly()).to.deep.equal(['10', '9.5', '9.03', '8.57', '8.15']);
  });

  it('says why it can’t be used', async () => {
    await show(volume);
    await open();
    await retype('Less in each tier', '120');
    expect(descriptionOf(byRole(editor, 'button', 'Fill tiers'))).to.equal('Enter a percentage from 0 to 100.');
    await press('Fill tiers');
    expect(editor.value).to.deep.equal(volume);
    await retype('First tier, up to', '2000');
    expect(descriptionOf(byRole(editor, 'button', 'Fill tiers'))).to.contain('below the maximum');
  });
});

describe('what a quantity costs', () => {
  it('is one line with volume pricing, at the price of its tier', async () => {
    await show(volume);
    await retype(cost, '120');
    // 120 × 9 = 1,080; 12 × 1,080 = 12,960 against 10,800: two months.
    expect(bill()).to.equal('120 × 9.00 1,080.00 Monthly $1,080.00 120 × 90.00 10,800.00 Yearly (2 months free) $10,800.00');
  });

  it('is a line for each tier with tiered pricing', async () => {
    await show(tiered);
    await retype(cost, '505');
    expect(bill()).to.match(/^100 × 12\.00 1,200\.00 400 × 11\.00 4,400\.00 5 × 10\.00 50\.00 Monthly \$5,650\.00 /);
    expect(bill()).to.match(/5 × 99\.00 495\.00 Yearly \(save 17%\) \$56,495\.00$/);
  });

  it('names the fee of a tier', async () => {
    const fee = { ...tiered, tiers: tiered.tiers.map((tier) => ({ ...tier, flatFee: { P1M: '25' } })) };
    await show(fee, { policy: { flatFees: true }, periods: ['P1M'] });
    await retype(cost, '105');
    // 100 × 12 + 25, 5 × 11 + 25.
    expect(bill()).to.equal('100 × 12.00 + 25.00 fee 1,225.00 5 × 11.00 + 25.00 fee 80.00 Monthly $1,305.00');
  });

  it('is told for what can’t be bought, too, with what can', async () => {
    await show(linear);
    await retype(cost, '102');
    expect(descriptionOf(field(cost))).to.equal('102 can’t be bought; the nearest are 100, 105.');
    expect(bill()).to.contain('$1,020.00');
    await retype(cost, 'lots');
    expect(descriptionOf(field(cost))).to.equal('“lots” is not a number.');
    expect(bill()).to.equal('');
  });

  it('follows the prices as they are typed', async () => {
    await show(linear, { periods: ['P1M'] });
    await retype('Tier 1, Monthly price', '20');
    expect(bill()).to.contain('5 × 20.00 100.00 Monthly $100.00');
    await retype('Tier 1, Monthly price', '');
    expect(bill()).to.equal('Monthly no price yet');
    await retype('Tier 1, Monthly price', 'x');
    expect(bill()).to.equal('Monthly can’t be calculated yet');
  });
});

describe('the chart', () => {
  const table = async () => {
    editor.shadowRoot?.querySelector<HTMLElement>('.chart-table summary')?.click();
    await editor.updateComplete;
    const rows = allByRole(byRole(editor, 'group', 'Chart as a table'), 'row').map(textOf);
    return rows.slice(1);
  };

  it('says in words where more costs less', async () => {
    await show(volume, { periods: ['P1M'] });
    const note = textOf(byRole(editor, 'note'));
    // 95 × 10 = 950 > 945, 110 × 9 = 990 < 1,000 ≤ 115 × 9; 450 × 9 = 4,050 > 505 × 8 = 4,040 ≥ 445 × 9; 560 × 8 = 4,480 < 4,500.
    expect(note).to.contain('105 users cost $945.00, less than 95 ($950.00) or 100 ($1,000.00). 105 to 110 cost less than 100.');
    expect(note).to.contain(
      '505 users cost $4,040.00, less than any from 450 ($4,050.00) to 500 ($4,500.00). 505 to 560 cost less than 500.',
    );
    expect(editor.shadowRoot?.querySelectorAll('.drop')).to.have.length(2);
  });

  it('tells amounts apart that are the same once they are rounded', async () => {
    const tiny = { model: 'volume' as const, tiers: [10, null].map((upTo) => ({ upTo, unitPrice: { P1M: upTo ? '0.0101' : '0.0066' } })) };
    await show(tiny, { periods: ['P1M'] });
    // 15 × 0.0066 = 0.099 and 10 × 0.0101 = 0.101 are both $0.10.
    expect(textOf(byRole(editor, 'note'))).to.contain('15 users cost 0.099, less than 10 (0.101).');
  });

  it('says it once for periods that fall alike', async () => {
    await show(volume);
    expect(textOf(byRole(editor, 'note'))).to.contain('Monthly: 105 users cost $945.00, less than 95 ($950.00) or 100 ($1,000.00).');
    expect(textOf(byRole(editor, 'note'))).to.contain('The same applies to: Yearly.');
  });

  it('counts the quantities of every lower tier that cost more', async () => {
    const prices = ['10', '9.9', '1'];
    const tiers = [10, 12, null].map((upTo, at) => ({ upTo, unitPrice: { P1M: prices[at]! } }));
    await show({ model: 'volume', tiers }, { periods: ['P1M'], quantity: { ...users, min: 1, max: 200, step: 1 } });
    // 13 cost 13. 2 cost 20, 12 cost 12 × 9.90 = 118.80, 118 cost 118.
    expect(textOf(byRole(editor, 'note'))).to.equal(
      '▲ 13 users cost $13.00, less than any from 2 ($20.00) to 12 ($118.80). 13 to 118 cost less than 12.',
    );
  });

  it('has nothing to say where the total only rises', async () => {
    await show(tiered);
    expect(allByRole(editor, 'note')).to.have.length(0);
  });

  it('has a table for those who can’t see it, at every boundary', async () => {
    await show(volume);
    await retype(cost, '120');
    expect(await table()).to.deep.equal([
      '5 $50.00 $500.00',
      '100 $1,000.00 $10,000.00',
      '105 $945.00 $9,450.00',
      '120 $1,080.00 $10,800.00',
      '500 $4,500.00 $45,000.00',
      '505 $4,040.00 $40,400.00',
      '1,000 $8,000.00 $80,000.00',
    ]);
  });

  it('is named by what it shows', async () => {
    await show(tiered);
    const name = () => nameOf(byRole(editor, 'img'));
    expect(name()).to.contain('Total against Users, 5 to 1,000. Monthly: from $60.00 to $10,600.00');
    await choose('Per unit');
    expect(name()).to.equal('Per unit against Users, 5 to 1,000');
    await choose('Per month');
    expect(name()).to.equal('Per month against Users, 5 to 1,000');
  });

  it('draws a line for each period, which can be hidden, and marks where tiers end', async () => {
    await show(tiered);
    const lines = () => editor.shadowRoot?.querySelectorAll('.drawing .series').length;
    expect(lines()).to.equal(2);
    expect(editor.shadowRoot?.querySelectorAll('.boundaries path')).to.have.length(2);
    await press('Yearly');
    expect(lines()).to.equal(1);
    expect(byRole(editor, 'button', 'Yearly').getAttribute('aria-pressed')).to.equal('false');
  });

  it('gives a total that would press another one flat a scale of its own, and names every boundary', async () => {
    await show(volume);
    const figures = () => [...(editor.shadowRoot?.querySelectorAll('.figures text') ?? [])].map(textOf);
    const scales = () => editor.shadowRoot?.querySelectorAll('.drawing .axis').length;
    // 1,000 × 8 = 8,000 a month, ten times as much a year.
    expect(scales()).to.equal(2);
    expect(figures()).to.include.members(['80K', '5', '100', '500', '1,000']);
    await choose('Per month');
    expect(scales()).to.equal(1);
    editor.value = { ...volume, tiers: volume.tiers.map((tier, index) => ({ ...tier, upTo: [100, 120, null][index] ?? null })) };
    await editor.updateComplete;
    expect(figures()).to.include.members(['100', '120']);
  });

  it('breaks where volume pricing jumps, and not where tiered pricing bends', async () => {
    await show(volume, { periods: ['P1M'] });
    const pieces = () => editor.shadowRoot?.querySelector('.drawing .series path')?.getAttribute('d')?.match(/M/g)?.length;
    expect(pieces()).to.equal(3);
    await choose('Tiered pricing');
    expect(pieces()).to.equal(1);
  });

  it('waits for prices, and for ends that are numbers', async () => {
    await show({ ...linear, tiers: [{ upTo: null, unitPrice: {} }] });
    expect(textOf(editor)).to.contain('Enter prices to see the chart.');
    editor.value = { ...volume, tiers: volume.tiers.map((tier) => ({ ...tier, upTo: { typed: 'x' } })) };
    await editor.updateComplete;
    expect(textOf(editor)).to.contain('To see the chart, end each tier at a number above the end of the tier before.');
  });
});

describe('the inspector', () => {
  it('shows the chart, the note and the cost, and no fields of the value', async () => {
    await show(volume, { view: 'inspector' });
    expect(textOf(editor)).to.contain('Volume pricing');
    expect(byRole(editor, 'img')).to.exist;
    expect(byRole(editor, 'note')).to.exist;
    expect(allByRole(editor, 'textbox').map(nameOf)).to.deep.equal([cost]);
    await retype(cost, '120');
    expect(bill()).to.contain('$1,080.00');
    expect(events).to.deep.equal([]);
  });
});

describe('the look of the tier editor', () => {
  it('stays inside a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    await show(volume, { policy: { flatFees: true } });
    expect(editor.scrollWidth).to.be.at.most(editor.clientWidth);
    await setViewport({ width: 800, height: 600 });
  });

  it('can only be read where it is read-only', async () => {
    await show(volume, { readOnly: true });
    await press('Add tier');
    await press(/^Remove tier 1/);
    byRole<HTMLInputElement>(editor, 'radio', 'Linear pricing').click();
    expect(editor.value).to.deep.equal(volume);
    expect(field('Tier 1, up to').readOnly).to.equal(true);
  });

  for (const [name, prepare] of [
    ['as it is', async () => {}],
    ['in the dark', () => emulateMedia({ colorScheme: 'dark' })],
    ['in forced colours', () => emulateMedia({ forcedColors: 'active' })],
    ['from right to left', async () => void (document.documentElement.dir = 'rtl')],
  ] as [string, () => Promise<void>][]) {
    it(`is accessible ${name}`, async () => {
      await prepare();
      document.documentElement.style.colorScheme = 'light dark';
      document.body.style.background = 'Canvas';
      await show(volume);
      await retype('Tier 2, up to', '90');
      editor.shadowRoot?.querySelectorAll('details').forEach((details) => (details.open = true));
      const { violations } = await axe.run(editor);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});

/** A script can't paste by itself; what the browser does where nobody prevents it is left out. */
async function paste(name: string, text: string, html = ''): Promise<boolean> {
  field(name).focus();
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html) clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, composed: true, cancelable: true });
  // Firefox leaves what a script pastes empty.
  Object.defineProperty(event, 'clipboardData', { value: clipboardData });
  const isLeftToBrowser = field(name).dispatchEvent(event);
  await editor.updateComplete;
  return isLeftToBrowser;
}

describe('what is pasted from a sheet into the tier editor', () => {
  const open: Pricing = {
    model: 'volume',
    tiers: [
      { upTo: 10, unitPrice: { P1M: '9' } },
      { upTo: null, unitPrice: {} },
    ],
  };
  const yearly = () => editor.value?.tiers.map(({ unitPrice }) => unitPrice['P1Y']);

  it('fills the tiers from their ends on, adds those it needs, and is one step', async () => {
    await show(open);
    await paste('Tier 1, up to', '10\t9\t90\r\n20\t8\t80\r\n50\t7\t70\r\n∞\t6\t60\r\n');
    expect(ends()).to.deep.equal([10, 20, 50, null]);
    expect(monthly()).to.deep.equal(['9', '8', '7', '6']);
    expect(yearly()).to.deep.equal(['90', '80', '70', '60']);
    expect(events).to.deep.equal(['input', 'change']);
    expect(liveText(editor)).to.contain('12 cells pasted.');
    editor.undo();
    expect(editor.value).to.deep.equal(open);
  });

  it('keeps the end of a last row that has one, and an open tier follows', async () => {
    await show(open);
    await paste('Tier 1, up to', '10\t9\n20\t8');
    expect(ends()).to.deep.equal([10, 20, null]);
    expect(monthly()).to.deep.equal(['9', '8', undefined]);
  });

  it('as a column of prices goes down the tiers, and asks where those end that it adds', async () => {
    await show(open);
    await paste('Tier 1, Yearly price', '90\n80\n70\n');
    expect(yearly()).to.deep.equal(['90', '80', '70']);
    expect(ends()).to.deep.equal([10, { typed: '' }, null]);
    expect(monthly()?.[0]).to.equal('9');
  });

  it('is read as the sheet wrote it, stays as text where it is no number, and leaves out what has no place', async () => {
    await show(linear);
    const style = '<style>td{mso-displayed-decimal-separator:"\\,";mso-displayed-thousand-separator:"\\.";}</style>';
    const table = (cells: string) => `<html>${style}<table><tr>${cells}</tr></table></html>`;
    await paste('Tier 1, Monthly price', '1.234,5\tn/a\t3', table('<td>1.234,5</td><td>n/a</td><td>3</td>'));
    expect(editor.value?.tiers).to.have.length(1);
    expect([monthly()?.[0], yearly()?.[0]]).to.deep.equal(['1234.5', { typed: 'n/a' }]);
    expect(liveText(editor)).to.contain('2 cells pasted, 1 right of the table or below it left out.');
  });

  it('as a single cell is the text of its field, and nothing goes into what can not be edited', async () => {
    await show(open);
    expect(await paste('Tier 1, Monthly price', '12\r\n')).to.equal(true);
    editor.readOnly = true;
    await editor.updateComplete;
    expect(await paste('Tier 1, Monthly price', '12\t13')).to.equal(true);
    expect(editor.value).to.equal(open);
  });
});
