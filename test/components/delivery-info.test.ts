import { expect } from 'chai';
import '../../src/define/delivery-info.js';
import type { SkuDeliveryInfo } from '../../src/components/delivery-info/delivery-info.js';
import type { ServiceFlowTemplate } from '../../src/core/schema/types.js';
import { behavesAsEditor, cleanUp, eventsOf, mount, press, replaceIn, settled, typeInto } from '../helpers/editor.js';
import { allByRole, byRole, descriptionOf, nameOf } from '../helpers/roles.js';

const templates: ServiceFlowTemplate[] = [
  { id: 'standard', name: 'Standard delivery', description: 'Deliver, then ask for acceptance.' },
  { id: 'on-site', name: 'On-site installation' },
];
const days = 'Delivery Period (calendar days)';
const choice = (element: Element) => byRole<HTMLSelectElement>(element, 'combobox', 'Service Flow Template');
const field = (element: Element) => byRole<HTMLInputElement>(element, 'textbox', days);

function choose(select: HTMLSelectElement, label: string): void {
  select.value = [...select.options].find((option) => option.label.trim() === label)!.value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

afterEach(cleanUp);

describe('delivery process info', () => {
  it('is a template and a number of days', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', { templates });
    const events = eventsOf(delivery);
    choose(choice(delivery), 'On-site installation');
    await typeInto(delivery, days, '14');
    await press(delivery, 'Tab');
    expect(delivery.value).to.deep.equal({ serviceFlowTemplateId: 'on-site', days: 14 });
    expect(events).to.deep.equal(['input', 'change', 'input', 'input', 'change']);
    expect(delivery.validity.valid).to.equal(true);
  });

  it('shows the description of the chosen template', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', { templates });
    choose(choice(delivery), 'Standard delivery');
    await settled(delivery);
    expect(descriptionOf(choice(delivery))).to.contain('Deliver, then ask for acceptance.');
  });

  it('refuses 366 days, only warns about 91, and keeps the typed text', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', {
      templates,
      value: { serviceFlowTemplateId: 'standard', days: 14 },
    });
    await replaceIn(delivery, days, '366');
    expect(delivery.validity.valid).to.equal(false);
    expect(descriptionOf(field(delivery))).to.contain('1 to 365');
    await replaceIn(delivery, days, '91');
    expect(delivery.validity.valid).to.equal(true);
    expect(descriptionOf(field(delivery))).to.contain('more than 90 days may be rejected');
    expect(field(delivery).value).to.equal('91');
  });

  it('keeps a deleted template visible, with a sentence', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', { templates, value: { serviceFlowTemplateId: 'old', days: 14 } });
    expect(nameOf(choice(delivery).selectedOptions[0]!)).to.equal('old (no longer exists)');
    expect(delivery.validationMessage).to.contain('no longer exists');
  });

  it('says so if there are no templates', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info');
    expect(descriptionOf(choice(delivery))).to.equal('There are no service flow templates yet.');
  });

  it('is null again when both fields are cleared', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', {
      templates,
      value: { serviceFlowTemplateId: 'standard', days: 14 },
    });
    choose(choice(delivery), 'Choose a template');
    await replaceIn(delivery, days, '');
    expect(delivery.value).to.equal(null);
  });

  it('shows its choice as text while it is read-only', async () => {
    const delivery = await mount<SkuDeliveryInfo>('sku-delivery-info', {
      templates,
      readOnly: true,
      value: { serviceFlowTemplateId: 'standard', days: 14 },
    });
    expect(allByRole(delivery, 'combobox')).to.be.empty;
    expect(byRole<HTMLInputElement>(delivery, 'textbox', 'Service Flow Template').value).to.equal('Standard delivery');
  });
});

behavesAsEditor('sku-delivery-info', {
  value: { serviceFlowTemplateId: 'standard', days: 14 },
  other: { serviceFlowTemplateId: 'on-site', days: 30 },
  invalid: { serviceFlowTemplateId: 'standard', days: 0 },
});
