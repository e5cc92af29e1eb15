import { expect } from 'chai';
import { beginRelease } from '../../../test/walks/steps.js';
import type { RunningPortal } from '../src/serve.js';
import { walkAt, type People } from './helpers/browser-walk.js';
import { Caller } from './helpers/caller.js';
import { portalOn } from './helpers/portal.js';
import { networkTo, type Network, type Weather } from './helpers/weather.js';

/** The maximum time until the form reports a failure, and until everything is delivered. */
const told = 20_000;
const delivered = 40_000;

describe('Typing while the network fails', () => {
  let portal: RunningPortal;
  let network: Network;
  let ada: Caller;
  before(async () => {
    portal = await portalOn('PGlite');
    network = await networkTo(portal.url);
    ada = await Caller.signedIn(portal.url, 'ada@acme', 'demo-ada');
  });
  after(async () => {
    await network.close();
    await portal.close();
  });
  afterEach(() => {
    network.weather = 'fair';
    network.met = 0;
  });

  /** Returns the server's draft of this name. */
  const stored = async (name: string): Promise<{ product: { description?: string } } | undefined> => {
    const list = JSON.parse((await ada.get('/drafts')).text) as { id: string; name: string }[];
    const [found] = list.filter((draft) => draft.name === name);
    return found && ((await ada.get(`/drafts/${found.id}`)).body['value'] as { product: { description?: string } });
  };

  /** Waits until the server has stored the text. */
  const arrives = async (name: string, description: string): Promise<void> => {
    const end = Date.now() + delivered;
    let last: string | undefined;
    while (Date.now() < end) {
      last = (await stored(name))?.product.description;
      if (last === description) return;
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
    expect(last).to.equal(description);
  };

  const walk = (title: string, steps: (people: People) => Promise<void>): void => {
    // A browser reports each request that fails.
    it(title, () => walkAt(network.url, title, steps, { expectedErrors: /net::ERR|^(401|500) PUT \/api\/drafts\// }));
  };

  /** Types with a working network, then with a failing one, then with a working one again. */
  const through = (weather: Weather, name: string, saysSo: boolean) => async (people: People) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: name, specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives(name, 'Before. ');
    network.weather = weather;
    await seller.type('In the middle of it. ');
    if (saysSo) await seller.sees(/Not saved: there is no connection\. Your changes are kept here and saving is retried\./, told);
    await seller.type('And on.');
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. In the middle of it. And on.');
    // Long enough for requests to fail.
    await seller.pause(500);
    expect(network.met).to.be.above(0);
    network.weather = 'fair';
    await arrives(name, 'Before. In the middle of it. And on.');
    await seller.seesNoMore('Not saved', delivered);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. In the middle of it. And on.');
  };

  walk('is reported when the network is down, and everything arrives when it is back', through('cut', 'Cut', true));
  walk('is reported when the portal answers 500, and everything arrives when it recovers', through('failing', 'Failing', true));
  walk('loses nothing when it is slow', through('slow', 'Slow', false));
  walk('causes no conflict with itself when answers are lost', async (people) => {
    await through('lossy', 'Lossy', true)(people);
  });

  walk('survives a reload without a network, and arrives later', async (people) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: 'Reloaded', specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives('Reloaded', 'Before. ');
    network.weather = 'cut';
    await seller.type('Without a network.');
    await seller.sees(/Not saved: there is no connection/, told);
    seller.page.on('dialog', (dialog) => void dialog.accept());
    // The page asks before it closes, which leaves time to store the last letter.
    await seller.pause(1000);
    network.weather = 'fair';
    await seller.reload();
    await seller.find('textbox', 'Description', delivered);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. Without a network.');
    await arrives('Reloaded', 'Before. Without a network.');
  });

  walk('is reported when the session has ended, and continues after signing in again', async (people) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: 'Signed out', specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives('Signed out', 'Before. ');
    const cookies = await seller.page.cookies();
    await seller.page.deleteCookie(...cookies);
    await seller.type('After.');
    await seller.sees(/Not saved: you are signed out or not allowed to save here; sign in again in another tab/, told);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. After.');
    await seller.page.setCookie(...cookies);
    await arrives('Signed out', 'Before. After.');
  });
});
