import { expect } from 'chai';
import { checkDelivery, validateRelease } from '../../src/core/rules/index.js';
import type { Entry, Release } from '../../src/core/schema/types.js';
import { at, codesOf, desk, told, toldAt } from './rules-support.js';

const license = (days: Entry, serviceFlowTemplateId = 'remote', rest: Partial<Release> = {}): Release =>
  desk({}, { deliveryMethod: 'license', delivery: { serviceFlowTemplateId, days }, ...rest });

describe('the delivery of a license', () => {
  it('may take 1 to 365 whole days, with a warning above 90', () => {
    expect(told(license(0))).to.deep.equal(['delivery.days.range']);
    expect(told(license(1))).to.deep.equal([]);
    expect(told(license(90))).to.deep.equal([]);
    expect(told(license(91))).to.deep.equal(['delivery.days.long']);
    expect(told(license(365))).to.deep.equal(['delivery.days.long']);
    expect(told(license(366))).to.deep.equal(['delivery.days.range']);
    expect(told(license(2.5))).to.deep.equal(['delivery.days.range']);
  });

  it('has issues with the range as params, and only a warning for a long delivery', () => {
    expect(validateRelease(license(400))).to.deep.equal([
      { code: 'delivery.days.range', path: ['delivery', 'days'], severity: 'error', params: { min: 1, max: 365 } },
    ]);
    expect(validateRelease(license(120))).to.deep.equal([
      { code: 'delivery.days.long', path: ['delivery', 'days'], severity: 'warning', params: { long: 90, days: 120 } },
    ]);
  });

  it('has the policy’s limits', () => {
    const policy = { deliveryDays: { min: 10, max: 20, long: 15 } };
    expect([9, 10, 15, 16, 20, 21].map((days) => told(license(days), { policy }))).to.deep.equal([
      ['delivery.days.range'],
      [],
      [],
      ['delivery.days.long'],
      ['delivery.days.long'],
      ['delivery.days.range'],
    ]);
  });

  it('requires the days, and reports days that could not be read', () => {
    expect(toldAt(license(null))).to.deep.equal(['number.required delivery.days']);
    expect(told(license({ typed: '' }))).to.deep.equal(['number.required']);
    expect(told(license({ typed: 'two weeks' }))).to.deep.equal(['number.unreadable']);
    expect(validateRelease(license({ typed: '7' }))[0]?.params).to.deep.equal({ value: '7' });
  });

  it('requires a service flow template, and looks it up if the templates are given', () => {
    const templates = [{ id: 'remote', name: 'Remote delivery' }];
    expect(toldAt(license(10, ''))).to.deep.equal(['delivery.template.required delivery.serviceFlowTemplateId']);
    expect(told(license(10, 'gone'))).to.deep.equal([]);
    expect(told(license(10, 'gone'), { catalog: { serviceFlowTemplates: templates } })).to.deep.equal(['delivery.template.unknown']);
    expect(told(license(10, 'remote'), { catalog: { serviceFlowTemplates: templates } })).to.deep.equal([]);
  });

  it('requires both if there is no delivery', () => {
    expect(toldAt(desk({}, { deliveryMethod: 'license' }))).to.deep.equal([
      'delivery.template.required delivery.serviceFlowTemplateId',
      'number.required delivery.days',
    ]);
  });

  it('is not checked for SaaS, which drops it', () => {
    expect(told(license(0, '', { deliveryMethod: 'saas' }))).to.deep.equal([]);
  });

  it('is checked in its own element by the same rules, with paths from the delivery', () => {
    expect(at(checkDelivery({ serviceFlowTemplateId: '', days: 0 }))).to.deep.equal([
      'delivery.template.required serviceFlowTemplateId',
      'delivery.days.range days',
    ]);
    expect(codesOf(checkDelivery(null))).to.deep.equal(['delivery.template.required', 'number.required']);
    expect(checkDelivery(null, { stage: 'draft' })).to.deep.equal([]);
    expect(codesOf(checkDelivery({ serviceFlowTemplateId: 'a', days: 1 }, { templates: [] }))).to.deep.equal(['delivery.template.unknown']);
  });
});

describe('the asset of a license', () => {
  const asset = { id: 'app', name: 'Application', released: true };
  const packaged = (assetId?: string, softwarePackage = true): Release => {
    const license10 = license(10, 'remote', { softwarePackage });
    const [specification] = license10.specifications;
    return { ...license10, specifications: [assetId === undefined ? specification! : { ...specification!, assetId }] };
  };

  it('is required if the license is deployed as a software package', () => {
    expect(toldAt(packaged())).to.deep.equal(['asset.required assetId']);
    expect(told(packaged('app'))).to.deep.equal([]);
    expect(told(packaged(undefined, false))).to.deep.equal([]);
  });

  it('has to be one of the released assets, if those are given', () => {
    expect(told(packaged('app'), { catalog: { assets: [asset] } })).to.deep.equal([]);
    expect(toldAt(packaged('other'), { catalog: { assets: [asset] } })).to.deep.equal(['asset.unknown assetId']);
    expect(told(packaged('app'), { catalog: { assets: [{ ...asset, id: 'first' }, asset] } })).to.deep.equal([]);
    expect(told(packaged('app'), { catalog: { assets: [{ ...asset, released: false }] } })).to.deep.equal(['asset.unknown']);
    expect(told(packaged('other', false), { catalog: { assets: [asset] } })).to.deep.equal(['asset.unknown']);
  });

  it('is not checked for SaaS', () => {
    expect(told({ ...packaged('other'), deliveryMethod: 'saas' }, { catalog: { assets: [asset] } })).to.deep.equal([]);
  });
});
