import { mkdir, writeFile } from 'node:fs/promises';
import type { BrowserContext, HTTPResponse } from 'puppeteer-core';
import { theBrowser } from '../../../../test/helpers/browser.js';
import { Seller } from '../../../../test/helpers/seller.js';

/** Browsers with separate cookies, one per user. An error on any of their pages fails the walk. */
export class People {
  readonly #contexts: BrowserContext[] = [];
  readonly #people: Seller[] = [];
  readonly errors: string[] = [];
  /** The requests of the pages that change something, with their status. */
  readonly changes: string[] = [];
  readonly #url: string;

  constructor(url: string) {
    this.#url = url;
  }

  /** Signs in at the page, as a user does. */
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

  /** Records unexpected answers. A 404 for a document that is not stored yet is expected, although browsers log it. */
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

  /** Takes pictures of all pages when a walk has failed. */
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

/** Runs a walk at a portal's pages, by one or several users. */
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
    // Chrome's log line for a failed answer does not name it, so `#note` checks the answers.
    const unexpected = people.errors.filter(
      (text) => !text.startsWith('Failed to load resource: the server responded') && !expectedErrors?.test(text),
    );
    if (unexpected.length > 0) throw new Error(`The pages reported: ${unexpected.join('\n')}`);
  } finally {
    await people.leave();
  }
}
