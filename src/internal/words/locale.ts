import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Domain, Language } from '../../core/messages/language.js';
import { speechAmong, type Languages, type Speech } from '../../core/messages/speech.js';
import { loadLanguage } from './languages.js';
import type { Translation, Words } from './translation.js';

export type { Translation, Words } from './translation.js';

/** The translations that hosts registered, by language tag. */
const registered = new Map<string, Translation>();
/** The kit's loaded translations, by base tag. The host's translations take precedence. */
const own = new Map<string, Translation>();
/** The loaded sentences of issues, by base tag. */
const spoken: Languages = new Map();
const controllers = new Set<LocaleController>();

/** Registers a language for all elements. Elements on the page change at once. */
export function registerLocale(translation: Translation): void {
  registered.set(translation.lang.toLowerCase(), translation);
  speak(translation);
  for (const controller of controllers) controller.update();
}

/** The words of `section` in `lang`, else in its base language, else in a different variant of that, else `english`. */
export function wordsIn<W extends Words>(lang: string, section: string, english: W): W {
  const tag = lang.toLowerCase();
  const kits = nearest(own, tag, section);
  const hosts = nearest(registered, tag, section);
  return kits || hosts ? { ...english, ...kits, ...hosts } : english;
}

/**
 * Returns the language and number format of issue sentences for a reader of `lang`.
 * @param english - the part of English that the caller needs; the kit does not load all of it
 */
export function speechIn<L>(lang: string, english: L): Speech<L | Language> {
  const speech = speechAmong(spoken, lang, english);
  const { language } = speech;
  return hasDomain(language) ? { ...speech, language: { ...language, domain: wordsIn(lang, 'domain', language.domain) } } : speech;
}

/** Whether a language contains the domain terms. The short English lists of single elements don't. */
const hasDomain = <L>(language: L): language is L & { domain: Domain } =>
  typeof language === 'object' && language !== null && 'domain' in language;

function speak({ lang, issues }: Translation): void {
  if (issues) spoken.set(baseOf(lang), [lang, issues]);
}

/** Loads the kit's words for `lang`, if the kit has any and they are not loaded yet. */
function fetchLanguage(lang: string): Promise<void> | undefined {
  const base = baseOf(lang);
  if (own.has(base)) return undefined;
  return loadLanguage(base)?.then((translation) => {
    if (!translation || own.has(base)) return;
    own.set(base, translation);
    if (!spoken.has(base)) speak(translation);
    for (const controller of controllers) controller.update();
  });
}

const baseOf = (lang: string): string => lang.split('-')[0]!.toLowerCase();

function nearest(translations: ReadonlyMap<string, Translation>, lang: string, section: string): Words | undefined {
  const base = baseOf(lang);
  for (let tag = lang; tag; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = translations.get(tag)?.sections[section];
    if (found) return found;
  }
  for (const [tag, { sections }] of translations) if (baseOf(tag) === base && sections[section]) return sections[section];
  return undefined;
}

/** Follows `lang` and `dir` of the nearest ancestor across shadow roots, including later changes. */
export class LocaleController implements ReactiveController {
  lang = 'en';
  /** Pending while the words of the language load. */
  loading: Promise<void> | undefined;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #memo = new Map<string, Words>();
  #roots: Node[] = [];
  #dir: 'ltr' | 'rtl' | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    controllers.add(this);
    this.#roots = rootsAbove(this.#host);
    for (const root of this.#roots) watch(root, this);
    this.update();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    for (const root of this.#roots) unwatch(root, this);
    this.#roots = [];
  }

  update(): void {
    const lang = (this.lang = nearestLang(this.#host));
    const loading = fetchLanguage(lang)?.then(() => {
      if (this.loading === loading) this.loading = undefined;
    });
    this.loading = loading;
    this.#dir = undefined;
    this.#memo.clear();
    this.#host.requestUpdate();
  }

  /** The direction in the page's styles. Read on first use, because reading it makes the browser calculate all styles. */
  get dir(): 'ltr' | 'rtl' {
    return (this.#dir ??= getComputedStyle(this.#host).direction === 'rtl' ? 'rtl' : 'ltr');
  }

  words<W extends Words>(section: string, english: W): W {
    let found = this.#memo.get(section);
    if (!found) this.#memo.set(section, (found = wordsIn(this.lang, section, english)));
    return found as W;
  }
}

function nearestLang(element: Element): string {
  for (let node: Element | null = element; node; node = parentAcrossRoots(node)) {
    const lang = node.getAttribute('lang');
    if (lang && isKnownTag(lang)) return lang;
  }
  return 'en';
}

function isKnownTag(lang: string): boolean {
  try {
    return !!Intl.getCanonicalLocales(lang);
  } catch {
    return false;
  }
}

function parentAcrossRoots(node: Element): Element | null {
  if (node.assignedSlot) return node.assignedSlot;
  if (node.parentElement) return node.parentElement;
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function rootsAbove(element: Element): Node[] {
  const roots: Node[] = [];
  for (let root = element.getRootNode(); ; root = root.host.getRootNode()) {
    roots.push(root);
    if (!(root instanceof ShadowRoot)) return roots;
  }
}

/** One observer per root, shared by all elements in it. */
const watched = new WeakMap<Node, { observer: MutationObserver; followers: Set<LocaleController> }>();

function watch(root: Node, controller: LocaleController): void {
  let entry = watched.get(root);
  if (!entry) {
    const followers = new Set<LocaleController>();
    const observer = new MutationObserver(() => followers.forEach((follower) => follower.update()));
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    watched.set(root, (entry = { observer, followers }));
  }
  entry.followers.add(controller);
}

function unwatch(root: Node, controller: LocaleController): void {
  const entry = watched.get(root);
  entry?.followers.delete(controller);
  if (entry?.followers.size === 0) {
    entry.observer.disconnect();
    watched.delete(root);
  }
}
