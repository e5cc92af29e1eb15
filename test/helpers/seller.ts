import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core';
import type * as Roles from './roles.js';

type Name = string | RegExp;
type Control = ElementHandle<HTMLElement>;

declare global {
  // A global that the tests add to the page.
  var walkRoles: typeof Roles;
}

let rolesScript: Promise<string> | undefined;

/** roles.ts, bundled as a script for a page. */
async function bundledRoles(): Promise<string> {
  const options = { bundle: true, format: 'iife', globalName: 'walkRoles', write: false } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [resolve('test/helpers/roles.ts')] });
  // A `var` in a preload script is not always global. The test loader adds calls of `__name` to functions for the page.
  return `${outputFiles[0]?.text ?? ''}\nglobalThis.walkRoles = walkRoles;\nglobalThis.__name = (target) => target;`;
}

/** How long a seller waits, in ms, long enough for a busy machine. */
const patience = 15_000;

/**
 * A seller at a page: finds elements by role and name (roles.ts), waits for them, and uses mouse and keys.
 * `within` returns the same seller limited to a part of the page.
 */
export class Seller {
  readonly page: Page;
  /** Errors that the page threw or logged. */
  readonly errors: string[];
  readonly #part: Control | null;

  private constructor(page: Page, errors: string[], part: Control | null = null) {
    this.page = page;
    this.errors = errors;
    this.#part = part;
  }

  static async at(page: Page, address: string, errors: string[] = []): Promise<Seller> {
    page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.setViewport({ width: 1440, height: 900 });
    rolesScript ??= bundledRoles();
    await page.evaluateOnNewDocument(await rolesScript);
    await page.goto(address);
    return new Seller(page, errors);
  }

  /** The same seller in another tab of the same browser. Its errors are also recorded. */
  async anotherTab(address = this.page.url()): Promise<Seller> {
    return Seller.at(await this.page.browserContext().newPage(), address, this.errors);
  }

  /** Waits for exactly one element of this role and name; `timeout` in ms. */
  async find(role: string, name?: Name, timeout = patience): Promise<Control> {
    let reason: unknown;
    const end = Date.now() + timeout;
    do {
      try {
        const find = (part: Element | null, wanted: string, data: Roles.NameData) =>
          walkRoles.byRole(part ?? document, wanted, walkRoles.nameFrom(data));
        return await this.page.evaluateHandle(find, this.#part, role, asData(name));
      } catch (error) {
        reason = error;
      }
      await pause(40);
    } while (Date.now() < end);
    throw reason;
  }

  /** Returns the current number of elements of this role and name. */
  async count(role: string, name?: Name): Promise<number> {
    const count = (part: Element | null, wanted: string, data: Roles.NameData) =>
      walkRoles.allByRole(part ?? document, wanted, walkRoles.nameFrom(data)).length;
    return this.page.evaluate(count, this.#part, role, asData(name));
  }

  /** Limits the seller to a part of the page: a dialog, a region, a group. */
  async within(role: string, name?: Name): Promise<Seller> {
    return new Seller(this.page, this.errors, await this.find(role, name));
  }

  async click(role: string, name?: Name): Promise<void> {
    await this.#clickOn(await this.find(role, name));
  }

  async doubleClick(role: string, name?: Name): Promise<void> {
    const control = await this.find(role, name);
    await comeToRest(control);
    await control.click({ count: 2 });
  }

  /** Focuses a field, selects its content and types over it. An empty text clears it. The field keeps the focus. */
  async fill(role: string, name: Name | undefined, text: string): Promise<void> {
    const field = await this.find(role, name);
    await field.evaluate((input) => {
      input.scrollIntoView({ block: 'nearest' });
      input.focus();
      if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement) input.select();
    });
    if (text === '') await this.press('Delete');
    else await this.type(text);
  }

  /** Chooses an option by its text, from a native list or from a list box that opens. */
  async choose(name: Name, option: string, role = 'combobox'): Promise<void> {
    const list = await this.find(role, name);
    const value = await list.evaluate((select, text) => {
      if (!(select instanceof HTMLSelectElement)) return null;
      const found = [...select.options].find((each) => each.label.trim() === text);
      if (!found) throw new Error(`No option "${text}" among: ${[...select.options].map((each) => each.label).join(', ')}`);
      return found.value;
    }, option);
    if (value !== null) await (list as unknown as ElementHandle<HTMLSelectElement>).select(value);
    else {
      await this.#clickOn(list);
      await new Seller(this.page, this.errors).click('option', option);
    }
  }

  /** Types into the focused element, one key at a time. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses keys by their names: `press('Control+Shift+z')`, `press('ArrowDown', 'Enter')`. */
  async press(...chords: string[]): Promise<void> {
    for (const chord of chords) {
      const keys = chord.split(/\+(?!$)/) as KeyInput[];
      for (const key of keys) await this.page.keyboard.down(key);
      for (const key of keys.reverse()) await this.page.keyboard.up(key);
    }
  }

  /** Returns the visible text of an element. */
  async read(role: string, name?: Name): Promise<string> {
    return (await this.find(role, name)).evaluate((element) => walkRoles.textOf(element));
  }

  /** Returns the value of a field. */
  async valueOf(role: string, name?: Name): Promise<string> {
    return (await this.find(role, name)).evaluate((field) => {
      if (field instanceof HTMLInputElement && (field.type === 'checkbox' || field.type === 'radio')) return String(field.checked);
      return 'value' in field ? String(field.value) : walkRoles.textOf(field);
    });
  }

  /** Returns the hints and messages of a field, as a screen reader reads them. */
  async descriptionOf(role: string, name?: Name): Promise<string> {
    return (await this.find(role, name)).evaluate((element) => walkRoles.descriptionOf(element));
  }

  /** Returns whether a button is disabled, or unavailable with a reason. */
  async isDisabled(role: string, name?: Name): Promise<boolean> {
    return (await this.find(role, name)).evaluate((element) => element.matches(':disabled, [aria-disabled=true]'));
  }

  /** Returns all visible text, with white space collapsed. */
  async text(): Promise<string> {
    return this.page.evaluate((part) => walkRoles.textOf(part ?? document.body), this.#part);
  }

  /** Waits until the text is on the page. */
  async sees(text: string | RegExp, timeout = patience): Promise<void> {
    await this.#waitFor(() => this.text(), text, timeout, 'see');
  }

  /** Waits until the text is gone from the page. */
  async seesNoMore(text: string, timeout = patience): Promise<void> {
    const end = Date.now() + timeout;
    while ((await this.text()).includes(text)) {
      if (Date.now() > end) throw new Error(`"${text}" is still on the page.`);
      await pause(40);
    }
  }

  /** Returns the current text of the live regions. */
  async announcements(): Promise<string> {
    return this.page.evaluate((part) => walkRoles.liveText(part ?? document), this.#part);
  }

  /** Waits until a live region has the text. */
  async hears(text: string | RegExp, timeout = patience): Promise<void> {
    await this.#waitFor(() => this.announcements(), text, timeout, 'hear');
  }

  /** Returns role and name of the focused element, such as `button "Next"`. */
  async focus(): Promise<string> {
    return this.page.evaluate(() => {
      const element = walkRoles.focused();
      return element ? `${walkRoles.roleOf(element) ?? element.localName} ${JSON.stringify(walkRoles.nameOf(element))}` : 'nothing';
    });
  }

  /** Returns a property of the first element of this tag, plain data only: `property('sku-release-form', 'value')`. */
  async property<T = unknown>(tag: string, property: string): Promise<T> {
    const found = await this.page.waitForSelector(`>>> ${tag}`, { timeout: patience });
    if (!found) throw new Error(`There is no ${tag}.`);
    return found.evaluate((element, key) => (element as unknown as Record<string, unknown>)[key], property) as Promise<T>;
  }

  /** Returns the time since the last keystroke, for walks about timing. */
  async pause(ms: number): Promise<void> {
    await pause(ms);
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async #clickOn(control: Control): Promise<void> {
    await comeToRest(control);
    await control.click();
  }

  async #waitFor(read: () => Promise<string>, wanted: string | RegExp, timeout: number, verb: string): Promise<void> {
    const end = Date.now() + timeout;
    for (;;) {
      const text = await read();
      if (typeof wanted === 'string' ? text.includes(wanted) : wanted.test(text)) return;
      if (Date.now() > end) throw new Error(`Did not ${verb} ${String(wanted)}, but: ${text.slice(0, 1500)}`);
      await pause(40);
    }
  }
}

/** Converts a pattern to plain data, because regular expressions cannot be sent into a page. */
function asData(name: Name | undefined): Roles.NameData {
  if (name === undefined) return null;
  return typeof name === 'string' ? { text: name } : { pattern: name.source, flags: name.flags };
}

/** Waits until the element is in view and does not move, because the mouse misses moving targets. */
async function comeToRest(control: Control): Promise<void> {
  await control.evaluate(async (element) => {
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    let before = '';
    for (let frame = 0; frame < 60; frame++) {
      const { x, y, width, height } = element.getBoundingClientRect();
      const now = [x, y, width, height].join();
      if (now === before) return;
      before = now;
      // A background tab renders no frames.
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 50);
      });
    }
  });
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
