import { expect } from 'chai';
import { defaultPolicy } from '../../src/core/schema/policy.js';
import { lifecycle, lifecycleOperations, mayWithdraw, nextStatus, type LifecycleStatus } from '../../src/storage/lifecycle.js';

describe('The life cycle of a release', () => {
  // Source: seller guide, "Operations by status"; all pairs that are not listed here must be refused.
  const allowed: Record<LifecycleStatus, string> = {
    draft: 'modify→draft delete→deleted submit→pending',
    pending: 'view→pending withdraw→withdrawn approve→approved reject→rejected',
    rejected: 'view→rejected modify→draft delete→deleted resubmit→pending',
    approved: 'view→approved',
    withdrawn: 'view→withdrawn delete→deleted',
    deleted: '',
  };

  for (const status of Object.keys(lifecycle) as LifecycleStatus[]) {
    for (const operation of lifecycleOperations) {
      const to = allowed[status]
        .split(' ')
        .find((pair) => pair.startsWith(`${operation}→`))
        ?.split('→')[1];
      it(to ? `goes from ${status} to ${to} by "${operation}"` : `refuses "${operation}" when ${status}`, () => {
        expect(nextStatus(status, operation, 'license')).to.equal(to);
      });
    }
  }

  it('allows licenses and professional services to be withdrawn, but not SaaS products', () => {
    expect(['saas', 'license', 'professional-service'].map((method) => mayWithdraw(method))).to.deep.equal([false, true, true]);
    expect(nextStatus('pending', 'withdraw', 'saas')).to.equal(undefined);
  });

  it('follows the host’s delivery methods, and refuses to withdraw unknown ones', () => {
    const method = { billing: ['one-time' as const], trial: false, delivery: false, packageAsset: false, withdraw: true };
    expect(mayWithdraw('image', { deliveryMethods: { ...defaultPolicy.deliveryMethods, image: method } })).to.equal(true);
    expect(['image', 'toString', '__proto__'].map((name) => mayWithdraw(name))).to.deep.equal([false, false, false]);
  });
});
