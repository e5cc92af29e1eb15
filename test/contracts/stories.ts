import { html, render, type TemplateResult } from 'lit';
import * as applicationList from '../../stories/application-list.stories.js';
import * as applicationReview from '../../stories/application-review.stories.js';
import * as assetPicker from '../../stories/asset-picker.stories.js';
import * as attributeEditor from '../../stories/attribute-editor.stories.js';
import * as attributeLibrary from '../../stories/attribute-library.stories.js';
import * as deliveryInfo from '../../stories/delivery-info.stories.js';
import * as draftList from '../../stories/draft-list.stories.js';
import * as enumValues from '../../stories/enum-values.stories.js';
import * as issueSummary from '../../stories/issue-summary.stories.js';
import * as priceGrid from '../../stories/price-grid.stories.js';
import * as quantityRange from '../../stories/quantity-range.stories.js';
import * as releaseForm from '../../stories/release-form.stories.js';
import * as specPreview from '../../stories/spec-preview.stories.js';
import * as tierEditor from '../../stories/tier-editor.stories.js';
import * as tierInspector from '../../stories/tier-inspector.stories.js';
import * as trialToggle from '../../stories/trial-toggle.stories.js';
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
  /** All that it is given, for what is data and no words. */
  args: Record<string, unknown>;
  template: () => TemplateResult;
}

const files: Record<string, unknown> = {
  'application-list': applicationList,
  'application-review': applicationReview,
  'asset-picker': assetPicker,
  'attribute-editor': attributeEditor,
  'attribute-library': attributeLibrary,
  'delivery-info': deliveryInfo,
  'draft-list': draftList,
  'enum-values': enumValues,
  'issue-summary': issueSummary,
  'price-grid': priceGrid,
  'quantity-range': quantityRange,
  'release-form': releaseForm,
  'spec-preview': specPreview,
  'tier-editor': tierEditor,
  'tier-inspector': tierInspector,
  'trial-toggle': trialToggle,
};

/** Every story of every element, as the storybook shows it. */
export const stories: Story[] = Object.entries(files).flatMap(([file, module]) => storiesOf(file, module as StoryFile));

function storiesOf(file: string, { default: meta, ...exported }: StoryFile): Story[] {
  return Object.entries(exported).flatMap(([name, story]) => {
    // By convention a story's name begins with a capital; what else a file exports is for others.
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

/** Puts a story on the page, whole, in a box that says the language. */
export async function tell(story: Story, box: HTMLElement): Promise<HTMLElement[]> {
  render(html`${story.template()}`, box);
  const elements = [...box.querySelectorAll<HTMLElement>('*')].filter(({ localName }) => localName.startsWith('sku-'));
  for (const element of elements) if (story.name !== 'Loading') await whole(element);
  return elements;
}
