import { expect } from 'chai';
import { beginRelease } from '../../../test/walks/steps.js';
import type { RunningPortal } from '../src/serve.js';
import { walkAt, type People } from './helpers/browser-walk.js';
import { Caller } from './helpers/caller.js';
import { portalOn } from './helpers/portal.js';
import { networkTo, type Network, type Weather } from './helpers/weather.js';

/** How long a seller is left in the dark at most, and how long it may take until all is delivered. */
const told = 20_000;
const delivered = 40_000;

describe('A seller who types while the network fails', () => {
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

  /** What the server has of the one draft of this name. */
  const stored = async (name: string): Promise<{ product: { description?: string } } | undefined> => {
    const list = JSON.parse((await ada.get('/drafts')).text) as { id: string; name: string }[];
    const [found] = list.filter((draft) => draft.name === name);
    return found && ((await ada.get(`/drafts/${found.id}`)).body['value'] as { product: { description?: string } });
  };

  /** Waits until the server has the text. */
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

  /** Types in fair weather, goes on in foul, and ends in fair weather again. */
  const through = (weather: Weather, name: string, saysSo: boolean) => async (people: People) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: name, specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives(name, 'Before. ');
    network.weather = weather;
    await seller.type('In the middle of it. ');
    if (saysSo) await seller.sees(/Not saved: there is no connection\. What you typed is kept here and saving is tried again\./, told);
    await seller.type('And on.');
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. In the middle of it. And on.');
    // Long enough that requests met the weather.
    await seller.pause(500);
    expect(network.met).to.be.above(0);
    network.weather = 'fair';
    await arrives(name, 'Before. In the middle of it. And on.');
    await seller.seesNoMore('Not saved', delivered);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. In the middle of it. And on.');
  };

  walk('is told when it is cut, and all of it arrives when it is back', through('cut', 'Cut', true));
  walk('is told when the portal answers 500, and all of it arrives when it is well', through('failing', 'Failing', true));
  walk('loses nothing when it is slow', through('slow', 'Slow', false));
  walk('meets no conflict with itself when answers are lost on the way', async (people) => {
    await through('lossy', 'Lossy', true)(people);
  });

  walk('finds everything again after a reload without a network, and it arrives later', async (people) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: 'Reloaded', specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives('Reloaded', 'Before. ');
    network.weather = 'cut';
    await seller.type('Without a network.');
    await seller.sees(/Not saved: there is no connection/, told);
    seller.page.on('dialog', (dialog) => void dialog.accept());
    // The page asks before it goes; whoever reads that has given the last letter its time to be kept.
    await seller.pause(1000);
    network.weather = 'fair';
    await seller.reload();
    await seller.find('textbox', 'Description', delivered);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. Without a network.');
    await arrives('Reloaded', 'Before. Without a network.');
  });

  walk('is told when the session has ended, and goes on after signing in again', async (people) => {
    const seller = await people.signIn('ada@acme', 'demo-ada');
    await beginRelease(seller, { product: 'Signed out', specification: 'Standard' });
    await seller.fill('textbox', 'Description', 'Before. ');
    await arrives('Signed out', 'Before. ');
    const cookies = await seller.page.cookies();
    await seller.page.deleteCookie(...cookies);
    await seller.type('After.');
    await seller.sees(/Not saved: you are signed out or may not save here; sign in again, in another tab/, told);
    expect(await seller.valueOf('textbox', 'Description')).to.equal('Before. After.');
    await seller.page.setCookie(...cookies);
    await arrives('Signed out', 'Before. After.');
  });
});
