import type { KeyInput } from 'puppeteer-core';
import type { WebkitDriver } from './webkit.mjs';

/** An element, as WebDriver passes it. Source: W3C WebDriver, 12 Elements. */
export type Reference = Record<'element-6066-11e4-a52e-4f735466cecf', string>;

/** Keys that are no characters. Source: W3C WebDriver, 17.4.2 Keyboard Actions. */
const keys: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F2: '\uE032',
  Meta: '\uE03D',
};

const codeOf = (key: string): string => keys[key] ?? key.replace(/^Key([A-Z])$/, (_, letter: string) => letter.toLowerCase());

const move = { type: 'pointerMove', duration: 0, origin: 'viewport' } as const;

/** A WebDriver session: one window with empty storage. */
export class Session {
  readonly #url: string;
  address = '';

  private constructor(url: string) {
    this.#url = url;
  }

  static async begin({ url, capabilities }: WebkitDriver): Promise<Session> {
    const begin = () => send(`${url}/session`, 'POST', { capabilities: { alwaysMatch: capabilities } }) as Promise<{ sessionId: string }>;
    // Starting the browser is tried twice. A test is not.
    const { sessionId } = await begin().catch(begin);
    return new Session(`${url}/session/${sessionId}`);
  }

  async end(): Promise<void> {
    await send(this.#url, 'DELETE');
  }

  async go(address: string): Promise<void> {
    this.address = address;
    await this.#post('url', { url: address });
  }

  async reload(): Promise<void> {
    await this.#post('refresh', {});
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#post('window/rect', { x: 0, y: 0, width, height });
  }

  /** Runs a function body with the `given` arguments. The body calls `done`. */
  run(script: string, given: unknown[]): Promise<unknown> {
    return this.#post('execute/async', { script: `const given = [...arguments]; const done = given.pop();\n${script}`, args: given });
  }

  /** Presses, releases, or both. */
  async key(key: KeyInput, ...types: ('keyDown' | 'keyUp')[]): Promise<void> {
    await this.#act({ type: 'key', id: 'keyboard', actions: types.map((type) => ({ type, value: codeOf(key) })) });
  }

  async type(text: string): Promise<void> {
    const actions = [...text].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.#act({ type: 'key', id: 'keyboard', actions });
  }

  async click(x: number, y: number, count: number): Promise<void> {
    const once = (['pointerDown', 'pointerUp'] as const).map((type) => ({ type, button: 0 }));
    await this.#mouse({ ...move, x, y }, ...Array.from({ length: count }, () => once).flat());
  }

  async point(x: number, y: number): Promise<void> {
    await this.#mouse({ ...move, x, y });
  }

  async button(type: 'pointerDown' | 'pointerUp'): Promise<void> {
    await this.#mouse({ type, button: 0 });
  }

  async picture(): Promise<Buffer> {
    return Buffer.from((await send(`${this.#url}/screenshot`, 'GET')) as string, 'base64');
  }

  #mouse(...actions: object[]): Promise<void> {
    return this.#act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions });
  }

  async #act(source: object): Promise<void> {
    await this.#post('actions', { actions: [source] });
  }

  #post(command: string, body: object): Promise<unknown> {
    return send(`${this.#url}/${command}`, 'POST', body);
  }
}

async function send(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } | null };
  if (response.ok) return value;
  throw new Error(`${value?.error ?? 'WebDriver failed'}: ${value?.message ?? ''}`);
}
