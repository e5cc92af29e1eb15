import type { KeyInput, Page } from 'puppeteer-core';
import { Session, type Reference } from './webdriver-session.js';
import { webkitDriver } from './webkit.mjs';

type Listener = (message: unknown) => void;

declare global {
  // A global of the page: whether the last press missed its target.
  var walkMissed: boolean | undefined;
}

/** Collects the page's errors. Runs together with roles.ts before the walk uses the page. */
const hearing = `
globalThis.walkErrors = [];
addEventListener('error', ({ message }) => walkErrors.push(message));
addEventListener('unhandledrejection', ({ reason }) => walkErrors.push(String(reason)));
document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
  walkErrors.push('Content-Security-Policy: ' + violatedDirective + ' ' + blockedURI));
`;

/** The result of a test script in the page. */
interface Answer {
  isNew?: true;
  value?: unknown;
  error?: string;
  address?: string;
  heard?: string[];
}

/** An element of the page. */
class Handle {
  readonly reference: Reference;
  readonly #page: WebDriverPage;

  constructor(page: WebDriverPage, reference: Reference) {
    this.#page = page;
    this.reference = reference;
  }

  evaluate(run: (...args: never[]) => unknown, ...args: unknown[]): Promise<unknown> {
    return this.#page.evaluate(run, this, ...args);
  }

  /** Presses the element. The driver uses the element's earlier position, so if the element has moved, this presses again. */
  async click({ count = 1 }: { count?: number } = {}): Promise<void> {
    const [x, y] = await this.#aim();
    await this.#page.session.click(x, y, count);
    const missed = await this.#page.evaluate(() => globalThis.walkMissed === true);
    if (!missed) return;
    const next = await this.#aim();
    if (next[0] !== x || next[1] !== y) await this.#page.session.click(...next, count);
  }

  /** Returns the element's centre. From now on the page detects a press that misses it. */
  async #aim(): Promise<[x: number, y: number]> {
    return (await this.evaluate((element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      globalThis.walkMissed = undefined;
      const look = (event: Event) => (globalThis.walkMissed = !event.composedPath().includes(element));
      addEventListener('pointerdown', look, { capture: true, once: true });
      return [Math.round(left + width / 2), Math.round(top + height / 2)];
    })) as [number, number];
  }

  async select(value: string): Promise<void> {
    await this.evaluate((select: HTMLSelectElement, chosen: string) => {
      select.value = chosen;
      select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
      select.dispatchEvent(new Event('change', { bubbles: true }));
    }, value);
  }
}

/**
 * The part of puppeteer's page that a seller in one tab needs (seller.ts), over WebDriver, because WebKit supports nothing else.
 * Unlike in puppeteer, test scripts run after the page's own, so errors during loading are not recorded.
 */
class WebDriverPage {
  readonly session: Session;
  readonly #listeners = new Map<string, Listener>();
  #preload = hearing;

  constructor(session: Session) {
    this.session = session;
  }

  readonly keyboard = {
    type: (text: string): Promise<void> => this.session.type(text),
    down: (key: KeyInput): Promise<void> => this.session.key(key, 'keyDown'),
    up: (key: KeyInput): Promise<void> => this.session.key(key, 'keyUp'),
    press: (key: KeyInput): Promise<void> => this.session.key(key, 'keyDown', 'keyUp'),
  };

  readonly mouse = {
    move: (x: number, y: number): Promise<void> => this.session.point(x, y),
    click: (x: number, y: number): Promise<void> => this.session.click(x, y, 1),
    down: (): Promise<void> => this.session.button('pointerDown'),
    up: (): Promise<void> => this.session.button('pointerUp'),
  };

  on(event: string, listener: Listener): void {
    this.#listeners.set(event, listener);
  }

  async setViewport({ width, height }: { width: number; height: number }): Promise<void> {
    // Only the page knows the size of the window's frame and toolbar.
    let [outerWidth, outerHeight] = [width, height];
    for (let tries = 0; tries < 3; tries++) {
      await this.session.resize(outerWidth, outerHeight);
      const [inner, tall] = (await this.session.run('done([innerWidth, innerHeight])', [])) as [number, number];
      if (inner === width && tall === height) return;
      outerWidth += width - inner;
      outerHeight += height - tall;
    }
  }

  async evaluateOnNewDocument(script: string): Promise<void> {
    this.#preload += script;
  }

  async goto(address: string): Promise<void> {
    await this.#tellErrors();
    await this.session.go(address);
  }

  async reload(): Promise<void> {
    await this.#tellErrors();
    await this.session.reload();
  }

  /** The state when the seller last looked. */
  url(): string {
    return this.session.address;
  }

  async evaluate(run: ((...args: never[]) => unknown) | string, ...args: unknown[]): Promise<unknown> {
    const given = args.map((one) => (one instanceof Handle ? one.reference : one));
    const script = `
      if (!globalThis.walkErrors) return done({ isNew: true });
      Promise.resolve().then(() => (${run.toString()})(...given)).then(
        (value) => done({ value, address: location.href, heard: walkErrors.splice(0) }),
        (error) => done({ error: String(error?.message ?? error) }));`;
    const answer = (await this.session.run(script, given)) as Answer;
    if (answer.isNew) {
      await this.session.run(`${this.#preload}\ndone(null);`, []);
      return this.evaluate(run, ...args);
    }
    if (answer.error !== undefined) throw new Error(answer.error);
    this.session.address = answer.address ?? this.session.address;
    this.#tell(answer.heard ?? []);
    return answer.value;
  }

  async evaluateHandle(run: (...args: never[]) => unknown, ...args: unknown[]): Promise<Handle> {
    return new Handle(this, (await this.evaluate(run, ...args)) as Reference);
  }

  /** Supports `>>> tag`: the first element of this tag, through shadow roots. */
  async waitForSelector(selector: string, { timeout }: { timeout: number }): Promise<Handle | null> {
    const end = Date.now() + timeout;
    const find = (tag: string) => {
      const search = (root: ParentNode): Element | undefined => {
        for (const element of root.querySelectorAll('*')) {
          const found = element.localName === tag ? element : element.shadowRoot && search(element.shadowRoot);
          if (found) return found;
        }
        return undefined;
      };
      return search(document) ?? null;
    };
    while (Date.now() < end) {
      const found = (await this.evaluate(find, selector.replace('>>> ', ''))) as Reference | null;
      if (found) return new Handle(this, found);
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
    return null;
  }

  async screenshot(): Promise<Buffer> {
    return this.session.picture();
  }

  async close(): Promise<void> {
    await this.#tellErrors().finally(() => this.session.end());
  }

  async #tellErrors(): Promise<void> {
    const heard = (await this.session.run('done(globalThis.walkErrors?.splice(0) ?? [])', []).catch(() => [])) as string[];
    this.#tell(heard);
  }

  #tell(heard: string[]): void {
    for (const text of heard) this.#listeners.get('pageerror')?.(new Error(text));
  }
}

/** Opens a page in a new WebKit with empty storage. `finish` collects its last errors and closes it. */
export async function webkitPage(): Promise<{ page: Page; finish: () => Promise<void> }> {
  // The driver supports one session, so this closes the session of a walk that timed out.
  await open?.end().catch(() => undefined);
  const session = (open = await Session.begin(await webkitDriver()));
  const page = new WebDriverPage(session);
  const finish = async (): Promise<void> => {
    if (open !== session) return;
    open = undefined;
    await page.close();
  };
  return { page: page as unknown as Page, finish };
}

let open: Session | undefined;
