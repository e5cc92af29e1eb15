import { html, LitElement, type TemplateResult } from 'lit';
import tokens from '../src/styles/tokens.css?raw';

interface Token {
  name: string;
  light: string;
  dark: string;
}

/** The tokens and their defaults, read from the style sheet. */
const all: Token[] = [...tokens.matchAll(/^ {2}(--sku-[\w-]+): (.+);$/gm)].map(([, name = '', value = '']) => {
  const [, light = value, dark = value] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
  return { name, light, dark };
});
const isColour = ({ light }: Token): boolean => /^#[0-9a-f]{3,6}$/.test(light);
/** A colour input needs six hexadecimal digits. */
const long = (colour: string): string => (colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour);

/** Applies edited tokens to its content and shows the style sheet with these values. */
export class TokenEditor extends LitElement {
  static override properties = { changed: { state: true } };
  declare changed: ReadonlyMap<string, string>;

  constructor() {
    super();
    this.changed = new Map();
  }

  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  #set(name: string, value: string): void {
    this.changed = new Map(this.changed).set(name, value);
    this.closest<HTMLElement>('.stage')?.style.setProperty(name, value);
  }

  #reset(): void {
    for (const name of this.changed.keys()) this.closest<HTMLElement>('.stage')?.style.removeProperty(name);
    this.changed = new Map();
  }

  protected override render(): TemplateResult {
    const sheet = [...this.changed].map(([name, value]) => `  ${name}: ${value};`).join('\n');
    return html`<fieldset class="tokens">
        <legend>Tokens</legend>
        ${all.map(
          (token) =>
            html`<label>
              <input
                type=${isColour(token) ? 'color' : 'text'}
                .value=${this.changed.get(token.name) ?? (isColour(token) ? long(token.light) : token.light)}
                @input=${(event: Event) => this.#set(token.name, (event.target as HTMLInputElement).value)}
              />
              <code>${token.name}</code>
            </label>`,
        )}
      </fieldset>
      <p><button type="button" @click=${() => this.#reset()}>Reset</button></p>
      <pre><code>${sheet ? `:root {\n${sheet}\n}` : '/* Change a token to see the style sheet for your page. */'}</code></pre>`;
  }
}
customElements.define('token-editor', TokenEditor);
