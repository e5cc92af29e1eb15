import { sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { SkuSpecPreview, type Purchase } from '../../src/components/spec-preview/spec-preview.js';
import type { Specification } from '../../src/core/schema/types.js';
import '../../src/define/spec-preview.js';
import { standard, users } from '../../stories/data/cashier.js';
import { regions } from '../../stories/data/regions.js';
import { emulateMedia } from '../helpers/media.js';
import { allByRole, byRole, descriptionOf, textOf } from '../helpers/roles.js';

let preview: SkuSpecPreview;

async function show(specification: Specification, changes: Partial<SkuSpecPreview> = {}): Promise<void> {
  preview = new SkuSpecPreview();
  Object.assign(preview, { specification, currency: 'USD', ...changes });
  document.body.append(preview);
  await preview.updateComplete;
}
async function choose(name: string): Promise<void> {
  byRole(preview, 'radio', name).click();
  await preview.updateComplete;
}
async function press(name: string | RegExp): Promise<void> {
  byRole(preview, 'button', name).click();
  await preview.updateComplete;
}
async function enter(quantity: string): Promise<void> {
  const field = byRole<HTMLInputElement>(preview, 'textbox', 'Users');
  field.focus();
  field.select();
  await sendKeys({ type: quantity });
  await preview.updateComplete;
}
const price = () => textOf(byRole(preview, 'status', /^(Price|Preis)$/));
const quantity = () => byRole<HTMLInputElement>(preview, 'textbox', 'Users').value;

function bought(event: 'sku-buy' | 'sku-try'): Purchase[] {
  const purchases: Purchase[] = [];
  document.addEventListener(event, (fired) => purchases.push((fired as CustomEvent<Purchase>).detail), { once: true });
  return purchases;
}

afterEach(async () => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  document.documentElement.dir = 'ltr';
  await emulateMedia({});
});

describe('the price that a customer sees', () => {
  beforeEach(() => show(standard));

  const priced = async (choices: string[], figures: Record<string, string>) => {
    for (const choice of choices) await choose(choice);
    for (const [users, expected] of Object.entries(figures)) {
      await enter(users);
      expect(price(), `${choices.join(', ')}, ${users} users`).to.equal(expected);
    }
  };

  it('is the quantity times the one unit price, with linear pricing', () =>
    priced(['Basic', 'Monthly'], { 5: '$50.00', 100: '$1,000.00', 1000: '$10,000.00' }));

  it('is the quantity times the unit price of its tier, with volume pricing', () =>
    priced(['Enterprise', 'Monthly'], {
      95: '$950.00',
      100: '$1,000.00',
      105: '$945.00',
      500: '$4,500.00',
      505: '$4,040.00',
      1000: '$8,000.00',
    }));

  it('is what the parts in each tier add up to, with tiered pricing', async () => {
    // 100 × 12 = 1,200; + 5 × 11 = 55; 400 × 11 = 4,400; 5 × 10 = 50; 500 × 10 = 5,000.
    await priced(['Professional', 'Monthly'], {
      100: '$1,200.00',
      105: '$1,255.00',
      500: '$5,600.00',
      505: '$5,650.00',
      1000: '$10,600.00',
    });
    // 100 × 120 + 400 × 110 + 5 × 99.
    await priced(['Yearly'], { 505: '$56,495.00' });
  });

  it('is written as the customer writes money', async () => {
    document.documentElement.lang = 'de';
    preview.currency = 'EUR';
    await new Promise((resolve) => setTimeout(resolve));
    await enter('1.000');
    expect(price()).to.equal('10.000,00 €');
  });

  it('is made up of lines, on demand', async () => {
    await choose('Professional');
    await enter('505');
    byRole(preview, 'group').querySelector('summary')?.click();
    await preview.updateComplete;
    const rows = allByRole(preview, 'row').map(textOf);
    expect(rows.slice(1)).to.deep.equal([
      'First 100 100 × 12.00 1,200.00',
      'Above 100, up to 500 400 × 11.00 4,400.00',
      'Above 500 5 × 10.00 50.00',
      'Total $5,650.00',
    ]);
  });

  it('names what a longer period saves: whole months, else percent', async () => {
    await choose('Basic');
    // 12 × 50 = 600 against 500.
    expect(descriptionOf(byRole(preview, 'radio', 'Yearly'))).to.equal('2 months free');
    await choose('Professional');
    await enter('505');
    // 12 × 5,650 = 67,800 against 56,495: 16.67 %.
    expect(descriptionOf(byRole(preview, 'radio', 'Yearly'))).to.equal('save 17%');
    expect(descriptionOf(byRole(preview, 'radio', 'Monthly'))).to.equal('');
  });
});

describe('a quantity that can’t be bought', () => {
  beforeEach(() => show(standard));

  it('between two steps stays as typed, with both neighbours to take', async () => {
    await enter('102');
    expect(quantity()).to.equal('102');
    expect(descriptionOf(byRole(preview, 'textbox', 'Users'))).to.contain(
      '102 can’t be bought: quantities start at 5 and go up in steps of 5.',
    );
    expect(price()).to.equal('Choose a quantity that can be bought to see its price.');
    await press('Users: take 105');
    expect(quantity()).to.equal('105');
    expect(price()).to.equal('$1,050.00');
  });

  it('out of the range is told with the end of the range', async () => {
    await enter('2000');
    expect(descriptionOf(byRole(preview, 'textbox', 'Users'))).to.contain('2,000 is too many: at most 1,000 can be bought.');
    await enter('3');
    expect(descriptionOf(byRole(preview, 'textbox', 'Users'))).to.contain('3 is too few: at least 5 must be bought.');
    await press('Users: take 5');
    expect(price()).to.equal('$50.00');
  });

  it('that is no number stays to the letter', async () => {
    await enter('1e3');
    expect(quantity()).to.equal('1e3');
    expect(descriptionOf(byRole(preview, 'textbox', 'Users'))).to.contain('“1e3” is not a number.');
  });

  it('is never reached by the stepper, nor by the arrow keys', async () => {
    await enter('102');
    await press('Users: 5 more');
    expect(quantity()).to.equal('105');
    byRole(preview, 'textbox', 'Users').focus();
    await sendKeys({ press: 'ArrowUp' });
    expect(quantity()).to.equal('110');
    await press('Users: 5 fewer');
    expect(quantity()).to.equal('105');
    await enter('5');
    expect(byRole(preview, 'button', 'Users: 5 fewer').getAttribute('aria-disabled')).to.equal('true');
  });

  it('keeps tenths exact', async () => {
    document.body.replaceChildren();
    const half = { ...users, min: 0.1, max: 0.5, step: 0.1 };
    await show({ ...standard, attributes: [standard.attributes[0]!, half] });
    await press('Users: 0.1 more');
    await press('Users: 0.1 more');
    expect(quantity()).to.equal('0.3');
    // 0.3 × 10.
    expect(price()).to.equal('$3.00');
    await press('Users: 0.1 fewer');
    expect(quantity()).to.equal('0.2');
  });
});

describe('what is for sale', () => {
  it('opens on the first SKU that can be bought', async () => {
    await show({ ...standard, skus: standard.skus.map((sku, index) => ({ ...sku, offered: index > 0 })) });
    expect(byRole<HTMLInputElement>(preview, 'radio', 'Enterprise').checked).to.equal(true);
    expect(price()).to.equal('$50.00');
  });

  it('marks the combinations that are not, says why, and offers others', async () => {
    await show(regions);
    await choose('Professional');
    const saudi = /^Saudi Arabia/;
    expect(descriptionOf(byRole(preview, 'radio', saudi))).to.equal('It is not on sale.');
    byRole(preview, 'radio', saudi).click();
    await preview.updateComplete;
    expect(price()).to.equal('This combination is not for sale. It is not on sale.');
    expect(byRole(preview, 'button', 'Buy').getAttribute('aria-disabled')).to.equal('true');
    expect(descriptionOf(byRole(preview, 'button', 'Buy'))).to.contain('not for sale');
    await press('Professional · European Union');
    expect(price()).to.equal('$60.00');
  });

  it('says which price is missing', async () => {
    await show(regions);
    await choose('United States');
    expect(price()).to.equal('This combination is not for sale. It has no price yet for the billing period “Monthly”.');
  });

  it('is only what the seller chose for the preview', async () => {
    await show(standard, { skus: ['sku-enterprise'] });
    expect(byRole<HTMLInputElement>(preview, 'radio', 'Enterprise').checked).to.equal(true);
    expect(descriptionOf(byRole(preview, 'radio', 'Basic'))).to.equal('It is not one of the SKUs selected for this preview.');
  });

  it('is nothing once it is discontinued, without SKUs, or without quantities', async () => {
    await show({ ...standard, discontinued: true });
    expect(textOf(preview)).to.contain('Nothing is for sale here. This specification has been discontinued.');
    expect(allByRole(preview, 'button')).to.have.length(0);
    preview.specification = { ...standard, skus: [] };
    await preview.updateComplete;
    expect(textOf(preview)).to.contain('There are no SKUs yet.');
    preview.specification = { ...standard, attributes: [standard.attributes[0]!, { ...users, step: { typed: 'five' } }] };
    await preview.updateComplete;
    expect(textOf(preview)).to.contain('The quantities that can be bought are not set yet.');
  });

  it('keeps the customer’s choices when the seller edits the specification', async () => {
    await show(standard);
    await choose('Enterprise');
    await choose('Yearly');
    await enter('105');
    preview.specification = { ...standard, name: 'Standard Plus' };
    await preview.updateComplete;
    // 105 × 90.
    expect(price()).to.equal('$9,450.00');
  });
});

describe('buying and trying', () => {
  it('tells the host what was bought', async () => {
    await show(standard);
    const purchases = bought('sku-buy');
    await choose('Enterprise');
    await choose('Yearly');
    await enter('105');
    await press('Buy');
    expect(purchases).to.deep.equal([{ specification: 'standard', sku: 'sku-enterprise', period: 'P1Y', quantity: 105, total: '9450' }]);
  });

  it('offers the trial where there is one', async () => {
    await show(standard);
    const trials = bought('sku-try');
    await press('Try free for 30 days');
    expect(trials).to.deep.equal([{ specification: 'standard', sku: 'sku-basic', period: 'P1M', quantity: 5, total: '50' }]);
    for (const without of [{ deliveryMethod: 'license' }, { specification: { ...standard, trial: { days: 30, off: true as const } } }]) {
      document.body.replaceChildren();
      await show(standard, without);
      expect(allByRole(preview, 'button', /^Try/)).to.have.length(0);
    }
  });
});

describe('the customer’s page', () => {
  it('is reached and chosen by keyboard', async () => {
    await show(standard);
    byRole<HTMLInputElement>(preview, 'radio', 'Basic').focus();
    await sendKeys({ press: 'ArrowRight' });
    await preview.updateComplete;
    expect(byRole<HTMLInputElement>(preview, 'radio', 'Enterprise').checked).to.equal(true);
  });

  it('lets no event of its inner fields out', async () => {
    await show(standard);
    const events: string[] = [];
    for (const type of ['input', 'change']) document.body.addEventListener(type, () => events.push(type), { once: true });
    await choose('Enterprise');
    await enter('105');
    expect(events).to.deep.equal([]);
  });

  it('stays inside a phone', async () => {
    await setViewport({ width: 390, height: 800 });
    await show(regions);
    expect(preview.scrollWidth).to.be.at.most(preview.clientWidth);
    await setViewport({ width: 800, height: 600 });
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
      await show(regions);
      await enter('102');
      const { violations } = await axe.run(preview, { rules: { 'page-has-heading-one': { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }
});
