export type Engine = 'chromium' | 'firefox' | 'webkit';

/** What a test may need that not every engine, or not its driver, has. */
export type Ability =
  'media' | 'accessibility tree' | 'memory' | 'crashes' | 'a full disk' | 'clipboard permission' | 'chords' | 'files' | 'tabs';

/** Why this engine lacks one of these abilities, for a title; undefined where it has them all. */
export function lack(engine: Engine, ...abilities: Ability[]): string | undefined;
