export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Abilities that some engines or their drivers lack. */
export type Ability =
  'media' | 'accessibility tree' | 'memory' | 'crashes' | 'a full disk' | 'clipboard permission' | 'chords' | 'files' | 'tabs';

/** Returns why this engine lacks one of these abilities, for a test title, or undefined. */
export function lack(engine: Engine, ...abilities: Ability[]): string | undefined;
