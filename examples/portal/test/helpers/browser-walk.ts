import { mkdir, writeFile } from 'node:fs/promises';
import type { BrowserContext, HTTPResponse } from 'puppeteer-core';
import { theBrowser } from '../../../../test/helpers/browser.js';
import { Seller } from '../../../../test/helpers/seller.js';

/** Browsers with cookies of their own, each somebody at the portal; what their pages report fails the walk. */
export class People {
  readonly #contexts: BrowserContext[] = [];
  readonly #people: Seller[] = [];
  readonly errors: string[] = [];
  /** What the pages asked for that changes something, and what came of it. */
  readonly changes: string[] = [];
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs in at the page, as somebody would. */
  async signIn(login: string, password: string): Promise<Seller> {
    const context = await (await theBrowser()).createBrowserContext();
    this.#contexts.push(context);
    const page = await context.newPage();
    page.on('response', (response) => this.#note(response));
    const person = await Seller.at(page, `${this.#url}/sign-in`, this.errors);
    this.#people.push(person);
    await person.fill('textbox', 'Name', login);
    const field = await person.page.$('input[type=password]');
    await field?.focus();
    await person.type(password);
    await Promise.all([person.page.waitForNavigation(), person.press('Enter')]);
    return person;
  }

  /** A read of what is not stored yet answers 404, and browsers report that in the console; here only what was not to be expected counts. */
  #note(response: HTTPResponse): void {
    const request = response.request();
    const { pathname } = new URL(response.url());
    if (request.method() !== 'GET') {
      const { 'if-match': match = '', 'idempotency-key': key = '' } = request.headers();
      this.changes.push(`${response.status()} ${request.method()} ${pathname} ${match} ${key}`);
    }
    const isAbsence = response.status() === 404 && request.method() === 'GET' && pathname.startsWith('/api/');
    if (response.status() >= 400 && !isAbsence) this.errors.push(`${response.status()} ${request.method()} ${pathname}`);
  }

  /** Pictures of what everyone sees, for a walk that failed. */
  async pictures(title: string): Promise<void> {
    await mkdir('reports', { recursive: true });
    for (const [index, { page }] of this.#people.entries()) {
      const png = await page.screenshot({ type: 'png' }).catch(() => undefined);
      if (png) await writeFile(`reports/${title.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index}.png`, png);
    }
  }

  async leave(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }
}

interface Expected {
  /** Errors in the console that the walk provokes. */
  expectedErrors?: RegExp;
}

/** One walk at a portal's pages, by one or several people. */
export async function walkAt(
  url: string,
  title: string,
  steps: (people: People) => Promise<void>,
  { expectedErrors }: Expected = {},
): Promise<void> {
  const people = new People(url);
  try {
    try {
      await steps(people);
    } catch (error) {
      await people.pictures(title);
      if (error instanceof Error) error.message += `\nThe pages also reported: ${[...people.errors, ...people.changes].join('\n')}`;
      throw error;
    }
    // Chrome's own line for each answer that is no success says not which; the answers are looked at themselves.
    const unexpected = people.errors.filter(
      (text) => !text.startsWith('Failed to load resource: the server responded') && !expectedErrors?.test(text),
    );
    if (unexpected.length > 0) throw new Error(`The pages reported: ${unexpected.join('\n')}`);
  } finally {
    await people.leave();
  }
}
