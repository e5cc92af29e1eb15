interface HtmlPolicy {
  createHTML(text: string): unknown;
}

interface PolicyFactory {
  createPolicy(name: string, rules: { createHTML(text: string): string }): HtmlPolicy;
}

let policy: HtmlPolicy | undefined;
let isAsked = false;

/**
 * Parses markup into an inert document that never runs, loads or shows anything. Undefined if the page's policy forbids parsing.
 * Under Trusted Types it creates the policy `sku-kit`. In HTML, `style` attributes become `data-style` and style sheets become `noframes`.
 */
export function parseInert(text: string, type: 'text/html' | 'application/xml' = 'text/html'): Document | undefined {
  try {
    return new DOMParser().parseFromString(trusted(type === 'text/html' ? unstyled(text) : text), type);
  } catch {
    return undefined;
  }
}

/** A strict content security policy reports styles as soon as they are parsed, in any document. Renaming them avoids that. */
const unstyled = (html: string): string =>
  html.replace(
    /([\s"'])style(?=\s*=)|(<\/?)style(?=[\s/>])/gi,
    (found, before: string | undefined, tag: string | undefined, at: number) => {
      if (tag) return `${tag}noframes`;
      const start = html.lastIndexOf('<', at);
      // Only inside tags: in text it stays unchanged.
      return start > html.lastIndexOf('>', at) && /[a-z]/i.test(html.charAt(start + 1)) ? `${before}data-style` : found;
    },
  );

function trusted(html: string): string {
  const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes;
  if (!factory) return html;
  if (!isAsked) {
    isAsked = true;
    try {
      // The result is only read, in a document without a window, so it needs no sanitizing.
      policy = factory.createPolicy('sku-kit', { createHTML: (text) => text });
    } catch {
      policy = undefined;
    }
  }
  return policy ? (policy.createHTML(html) as string) : html;
}
