interface HtmlPolicy {
  createHTML(text: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;
let isAsked = false;

/**
 * A document of its own that never runs, loads or shows anything. Undefined where the page refuses to parse at all.
 * Under Trusted Types it asks for the policy `sku-kit`. Of HTML, a `style` attribute is called `data-style`, and a style sheet `noframes`.
 */
export function parseInert(text: string, type: 'text/html' | 'application/xml' = 'text/html'): Document | undefined {
  try {
    return new DOMParser().parseFromString(trusted(type === 'text/html' ? unstyled(text) : text), type);
  } catch {
    return undefined;
  }
}

/** A strict policy counts styles as used as soon as they are parsed, in any document: what is never applied is called something else. */
const unstyled = (html: string): string =>
  html.replace(
    /([\s"'])style(?=\s*=)|(<\/?)style(?=[\s/>])/gi,
    (found, before: string | undefined, tag: string | undefined, at: number) => {
      if (tag) return `${tag}noframes`;
      const start = html.lastIndexOf('<', at);
      // In a text it stays what it is.
      return start > html.lastIndexOf('>', at) && /[a-z]/i.test(html.charAt(start + 1)) ? `${before}data-style` : found;
    },
  );

function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return html;
  if (!isAsked) {
    isAsked = true;
    try {
      // What comes out is only read, in a document without a window: nothing needs cleaning.
      policy = factory.createPolicy('sku-kit', { createHTML: (text) => text });
    } catch {
      policy = undefined;
    }
  }
  return policy ? (policy.createHTML(html) as string) : html;
}
