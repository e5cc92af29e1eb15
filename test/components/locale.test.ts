import { expect } from 'chai';
import '../../src/define/quantity-range.js';
import type { SkuQuantityRange } from '../../src/components/quantity-range/quantity-range.js';
import { registerLocale } from '../../src/internal/words/locale.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { zhCN } from '../../src/locales/zh-CN.js';
import { cleanUp, mount, replaceIn, settled } from '../helpers/editor.js';
import { byRole, descriptionOf, textOf } from '../helpers/roles.js';

const sold = { min: 5, max: 1000, step: 5 };
const place = (attributes: Record<string, string>): HTMLElement => {
  const section = document.createElement('section');
  for (const [name, value] of Object.entries(attributes)) section.setAttribute(name, value);
  document.body.append(section);
  return section;
};
const mountIn = (parent: HTMLElement) => mount<SkuQuantityRange>('sku-quantity-range', { value: sold }, parent);
const labels = (range: Element, ...names: string[]) => names.map((name) => byRole<HTMLInputElement>(range, 'textbox', name).value);

afterEach(cleanUp);

describe('the language of an element', () => {
  it('is loaded without registration if the kit has it', async () => {
    const section = place({ lang: 'en' });
    const range = await mountIn(section);
    section.lang = 'de';
    await settled(range);
    expect(labels(range, 'Min.', 'Max.', 'Schrittweite')).to.deep.equal(['5', '1000', '5']);
    expect(textOf(range)).to.contain('5, 10, 15 … 1.000: 200 Mengen');
    await replaceIn(range, 'Schrittweite', '0');
    expect(range.validationMessage).to.match(/^Die Schrittweite ist eine Zahl über 0/);
  });

  it('changes at once when a language is registered', async () => {
    const range = await mountIn(place({ lang: 'nl' }));
    expect(labels(range, 'Min.', 'Max.', 'Step')).to.deep.equal(['5', '1000', '5']);
    registerLocale({ lang: 'nl', sections: { 'quantity-range': { step: 'Stap' } }, issues: { ...de.issues, stop: '!' } });
    await settled(range);
    expect(labels(range, 'Min.', 'Max.', 'Stap')).to.deep.equal(['5', '1000', '5']);
    await replaceIn(range, 'Stap', '0');
    expect(range.validationMessage).to.match(/!$/);
  });

  it('prefers a host’s own words and uses the kit’s for the rest', async () => {
    registerLocale({ lang: 'de', sections: { 'quantity-range': { step: 'Schritt' } } });
    const range = await mountIn(place({ lang: 'de' }));
    expect(labels(range, 'Min.', 'Max.', 'Schritt')).to.deep.equal(['5', '1000', '5']);
    expect(textOf(range)).to.contain('200 Mengen');
    registerLocale(de);
  });

  it('follows the nearest ancestor, and so does the direction', async () => {
    for (const translation of [de, ar, zhCN]) registerLocale(translation);
    const section = place({ lang: 'de-AT' });
    const range = await mountIn(section);
    expect(textOf(range)).to.contain('Schrittweite');

    section.lang = 'ar';
    section.dir = 'rtl';
    await settled(range);
    expect(labels(range, 'الحد الأدنى', 'الحد الأقصى', 'مقدار الزيادة')).to.have.length(3);
    expect(textOf(range)).not.to.match(/Schrittweite|Step/);
    expect(getComputedStyle(byRole(range, 'textbox', 'الحد الأقصى')).direction).to.equal('rtl');
    // The field on the right is the first one.
    const [first, second] = ['الحد الأدنى', 'الحد الأقصى'].map((name) => byRole(range, 'textbox', name).getBoundingClientRect());
    expect(first!.left).to.be.above(second!.left);

    section.lang = 'zh';
    section.dir = 'ltr';
    await settled(range);
    expect(labels(range, '最小值', '最大值', '步长')).to.have.length(3);

    section.lang = 'en';
    await settled(range);
    expect(labels(range, 'Min.', 'Max.', 'Step')).to.have.length(3);
    expect(textOf(range)).to.contain('5, 10, 15 … 1,000: 200 quantities');
  });

  it('applies to issues, too', async () => {
    registerLocale(de);
    const range = await mountIn(place({ lang: 'de' }));
    await replaceIn(range, 'Schrittweite', '0');
    expect(descriptionOf(byRole(range, 'textbox', 'Schrittweite'))).to.contain('Die Schrittweite ist eine Zahl über 0');
    await replaceIn(range, 'Max.', '1.500,5');
    expect(range.value).to.deep.include({ max: 1500.5 });
  });
});
