import { expect } from 'chai';
import { formatIssue } from '../../src/core/messages/index.js';
import { validateRelease } from '../../src/core/index.js';
import type { DeliveryMethod, PolicyOptions, Release } from '../../src/core/schema/types.js';
import { desk } from './rules-support.js';

const method: DeliveryMethod = { billing: ['one-time'], trial: false, delivery: false, packageAsset: false, withdraw: false };
const policyWith = (label?: DeliveryMethod['label']): PolicyOptions => ({
  deliveryMethods: { hardware: label === undefined ? method : { ...method, label } },
});

/** A device with a trial and a billing mode that its delivery method does not allow. */
const device: Release = { ...desk({ trial: { days: 14 } }), deliveryMethod: 'hardware' };

/** The sentences about the delivery method, by issue code. */
function sentences(policy: PolicyOptions, locale: string, told: PolicyOptions | undefined = policy): Record<string, string> {
  const issues = validateRelease(device, { policy });
  return Object.fromEntries(issues.map((issue) => [issue.code, formatIssue(issue, locale, device, { policy: told })]));
}

describe('A delivery method of the host', () => {
  it('is called by its label in sentences', () => {
    const found = sentences(policyWith('Appliance'), 'en');
    expect(found['trial.not-allowed']).to.equal('Standard: a trial is not available for Appliance; turn it off');
    expect(found['billing.mode.not-allowed']).to.equal(
      'Standard: this billing mode is not available for Appliance; choose a different one',
    );
  });

  it('is called by the label of the reader’s language, or else the nearest one', () => {
    const labels = { en: 'Appliance', 'de-AT': 'Gerät', 'zh-CN': '设备' };
    const nameFor = (locale: string, texts: Record<string, string> = labels) =>
      Object.values(texts).find((text) => sentences(policyWith(texts), locale)['trial.not-allowed']!.includes(text));
    expect(nameFor('de')).to.equal('Gerät');
    expect(nameFor('de-AT')).to.equal('Gerät');
    expect(nameFor('zh-Hans-CN')).to.equal('设备');
    expect(nameFor('ar')).to.equal('Appliance');
    expect(nameFor('ar', { fr: 'Appareil' })).to.equal('Appareil');
  });

  it('is never shown as its key, with or without a label, policy or document', () => {
    for (const locale of ['en', 'de', 'zh-CN', 'ar']) {
      const policy = policyWith();
      const texts = [
        ...Object.values(sentences(policy, locale)),
        ...Object.values(sentences(policy, locale, {})),
        ...validateRelease(device, { policy }).map((issue) => formatIssue(issue, locale)),
      ];
      expect(texts).to.have.length.above(5);
      for (const text of texts) expect(text).not.to.match(/hardware|undefined|[{}]/);
    }
    expect(sentences(policyWith(), 'en')['trial.not-allowed']).to.equal(
      'Standard: a trial is not available for this delivery method; turn it off',
    );
  });

  it('may have the key of a word that the kit uses for something else', () => {
    for (const key of ['other', 'this', 'constructor', '__proto__x']) {
      const release = { ...device, deliveryMethod: key };
      const [issue] = validateRelease(release, { policy: { deliveryMethods: { [key]: method } } }).filter(
        ({ code }) => code === 'trial.not-allowed',
      );
      expect(formatIssue(issue!, 'en', release)).to.include('this delivery method');
    }
  });
});

describe('A built-in delivery method', () => {
  it('is named in sentences about it', () => {
    const license = { ...desk({ trial: { days: 14 } }), deliveryMethod: 'license' };
    const issue = validateRelease(license).find(({ code }) => code === 'trial.not-allowed')!;
    expect(formatIssue(issue, 'en', license)).to.equal('Standard: a trial is not available for License; turn it off');
    expect(formatIssue(issue, 'de', license)).to.include('Lizenz');
    expect(formatIssue(issue)).to.equal('A trial is not available for this product; turn it off.');
  });

  it('may be renamed by the host', () => {
    const license = { ...desk({ trial: { days: 14 } }), deliveryMethod: 'license' };
    const issue = validateRelease(license).find(({ code }) => code === 'trial.not-allowed')!;
    const policy = { deliveryMethods: { license: { label: 'License key' } } };
    expect(formatIssue(issue, 'en', license, { policy })).to.include('for License key;');
  });

  it('is not blamed where the billing mode has no trial', () => {
    const usage = desk({ trial: { days: 14 }, billing: { mode: 'usage' } });
    const issue = validateRelease(usage).find(({ code }) => code === 'trial.not-allowed')!;
    expect(formatIssue(issue, 'en', usage)).to.equal('Standard: a trial is not available for products billed by uses; turn it off');
  });
});
