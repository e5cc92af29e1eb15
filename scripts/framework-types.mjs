/**
 * Types of the tags, made from the manifest: what each element takes and fires, for JSX of any kind, and what React, Vue and Svelte
 * read it from. What `querySelector` gives stands with the definition of each element.
 */

const builtIn = /^(?:CustomEvent|Event|Record|Array|Partial|Pick|Omit|Readonly)$/;

/** The files of the types, by name. */
export function frameworkTypes(elements) {
  return { 'jsx.d.ts': jsxTypes(elements), 'react.d.ts': react, 'vue.d.ts': vue, 'svelte.d.ts': svelte };
}

/** Follows what the compiler wrote for `define/<name>.d.ts`. */
export function tagNameMap({ tagName, name, path }) {
  return `import type { ${name} } from '../${path}';
declare global {
  interface HTMLElementTagNameMap {
    '${tagName}': ${name};
  }
}
`;
}

function jsxTypes(elements) {
  const events = elements.map(({ tagName, events = [] }) => {
    const lines = events.map(({ name, type, description }) => `    /** ${description} */\n    '${name}': ${type?.text ?? 'Event'};`);
    return `  '${tagName}': {\n${lines.join('\n')}\n  };`;
  });
  const named = new Set(events.flatMap((text) => text.replace(/\/\*\*.*\*\//g, '').match(/\b[A-Z]\w+/g) ?? []));
  const details = [...named].filter((name) => !builtIn.test(name)).sort();
  const properties = elements.map(({ name, tagName, members = [] }) => {
    const settable = members.filter(({ kind, readonly, static: isStatic }) => kind === 'field' && !readonly && !isStatic);
    return `  '${tagName}': Properties<${name}, ${settable.map((member) => `'${member.name}'`).join(' | ')}>;`;
  });
  return `${elements.map(({ name, path }) => `import type { ${name} } from './${path}';`).join('\n')}
import type { ${details.join(', ')} } from './index.js';

/** Where a property is given as \`undefined\`, it is as if it were not given. */
type Properties<E, K extends keyof E> = { [P in K]?: E[P] | undefined };

/** The class of each tag. */
export interface SkuElementClasses {
${elements.map(({ name, tagName }) => `  '${tagName}': ${name};`).join('\n')}
}

/** What each element takes. */
export interface SkuElementProperties {
${properties.join('\n')}
}

/** What each element fires. */
export interface SkuElementEvents {
${events.join('\n')}
}

/** Listeners as properties: \`onsku-submit\`, \`oninput\`. */
export type SkuElementHandlers<T extends keyof SkuElementEvents> = {
  [N in keyof SkuElementEvents[T] & string as \`on\${N}\`]?:
    | ((event: SkuElementEvents[T][N] & { readonly currentTarget: SkuElementClasses[T] }) => void)
    | undefined;
};

/** Beside its own, what a framework gives to every element. */
type Common = {
  children?: unknown;
  class?: string;
  className?: string;
  dir?: string;
  id?: string;
  key?: string | number | null;
  lang?: string;
  ref?: unknown;
  slot?: string;
};

/** The kit's tags for JSX without types of a framework's own: \`interface IntrinsicElements extends SkuElements {}\`. */
export type SkuElements = { [T in keyof SkuElementClasses]: SkuElementProperties[T] & SkuElementHandlers<T> & Common };
`;
}

const shared = `import type { SkuElementClasses, SkuElementEvents, SkuElementHandlers, SkuElementProperties } from './jsx.js';

type Tag = keyof SkuElementClasses;
type Own<T extends Tag> = SkuElementProperties[T] & SkuElementHandlers<T>;
`;

const react = `import type { DetailedHTMLProps, HTMLAttributes } from 'react';
${shared.replace('SkuElementEvents, ', '')}
type Elements = {
  [T in Tag]: Own<T> & Omit<DetailedHTMLProps<HTMLAttributes<SkuElementClasses[T]>, SkuElementClasses[T]>, keyof Own<T>>;
};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
`;

const vue = `import type { HTMLAttributes, PublicProps } from 'vue';
${shared}
/** One signature for each event. */
type Emits<E> = { [N in keyof E]: (emit: (name: N, event: E[N]) => void) => void }[keyof E] extends (emit: infer F) => void ? F : never;
type Elements = {
  [T in Tag]: new () => SkuElementClasses[T] & {
    $props: Own<T> & Omit<HTMLAttributes, keyof Own<T>> & PublicProps;
    $emit: Emits<SkuElementEvents[T]>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends Elements {}
}
`;

const svelte = `import type { HTMLAttributes } from 'svelte/elements';
${shared.replace('SkuElementEvents, ', '')}
type Elements = { [T in Tag]: Own<T> & Omit<HTMLAttributes<SkuElementClasses[T]>, keyof Own<T>> };

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
`;
