import { html, render, type TemplateResult } from 'lit';
import { elements, nameOf } from '../../src/elements.js';
import { whole } from './subject.js';

type Render = (args: Record<string, unknown>) => TemplateResult;
type Decorator = (story: () => TemplateResult) => TemplateResult;

interface StoryFile {
  default: { title?: string; render?: Render; args?: Record<string, unknown>; decorators?: Decorator[] };
  [name: string]: unknown;
}

export interface Story {
  /** The element's name, and the story's. */
  file: string;
  name: string;
  /** All its arguments. */
  args: Record<string, unknown>;
  template: () => TemplateResult;
}

/** Each element has its stories; the tier inspector shows several elements together. */
const files = [...elements.map(nameOf), 'tier-inspector'].sort();

const modules = await Promise.all(files.map(async (file) => (await import(`../../stories/${file}.stories.ts`)) as StoryFile));

/** Every story of every element, as Storybook shows it. */
export const stories: Story[] = modules.flatMap((module, index) => storiesOf(files[index]!, module));

function storiesOf(file: string, { default: meta, ...exported }: StoryFile): Story[] {
  return Object.entries(exported).flatMap(([name, story]) => {
    // By convention a story's name begins with a capital letter. Other exports are not stories.
    if (!/^[A-Z]/.test(name)) return [];
    if (typeof story === 'function') return [{ file, name, args: {}, template: story as () => TemplateResult }];
    const { args = {}, render: own, decorators = [] } = story as StoryFile['default'];
    const all = { ...meta.args, ...args };
    const shown = own ?? meta.render!;
    const plain = () => shown(all);
    const template = [...decorators, ...(meta.decorators ?? [])].reduce<() => TemplateResult>(
      (inner, decorate) => () => decorate(inner),
      plain,
    );
    return [{ file, name, args: all, template }];
  });
}

/** Renders a story into a box and waits until its elements have loaded everything. Returns the elements. */
export async function tell(story: Story, box: HTMLElement): Promise<HTMLElement[]> {
  render(html`${story.template()}`, box);
  const elements = [...box.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('sku-'));
  for (const element of elements) if (story.name !== 'Loading') await whole(element);
  return elements;
}
