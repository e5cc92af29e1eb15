/**
 * Writes the types of the tags from the manifest: the properties and events of each element for JSX, React, Vue and Svelte.
 * Each element's definition declares its type for `querySelector`.
 */

const builtIn = /^(?:CustomEvent|Event|Record|Array|Partial|Pick|Omit|Readonly)$/;

/** Returns the type files by name. */
export function frameworkTypes(elements) {
  return { 'jsx.d.ts': jsxTypes(elements), 'react.d.ts': react, 'vue.d.ts': vue, 'svelte.d.ts': svelte };
}

/** Appended to the compiler's `define/<name>.d.ts`. */
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

/** A property set to \`undefined\` has its default value. */
type Properties<E, K extends keyof E> = { [P in K]?: E[P] | undefined };

/** The class of each tag. */
export interface SkuElementClasses {
${elements.map(({ name, tagName }) => `  '${tagName}': ${name};`).join('\n')}
}

/** The properties of each element. */
export interface SkuElementProperties {
${properties.join('\n')}
}

/** The events of each element. */
export interface SkuElementEvents {
${events.join('\n')}
}

/** Listeners as properties: \`onsku-submit\`, \`oninput\`. */
export type SkuElementHandlers<T extends keyof SkuElementEvents> = {
  [N in keyof SkuElementEvents[T] & string as \`on\${N}\`]?:
    | ((event: SkuElementEvents[T][N] & { readonly currentTarget: SkuElementClasses[T] }) => void)
    | undefined;
};

/** An element's own properties, and those that a framework gives to every element. */
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

/** The kit's tags for JSX in a framework without its own type file: \`interface IntrinsicElements extends SkuElements {}\`. */
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
