import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { stage } from '../stories/stage.js';
import '../stories/stage.css';

// `npm run manifest` writes the manifest. Storybook makes controls and documentation from it.
setCustomElementsManifest(await (await fetch('custom-elements.json')).json());

type Icon = NonNullable<NonNullable<NonNullable<Preview['globalTypes']>[string]['toolbar']>['icon']>;

const choice = (name: string, icon: Icon, items: Record<string, string>) => ({
  description: name,
  toolbar: { title: name, icon, dynamicTitle: true, items: Object.entries(items).map(([value, title]) => ({ value, title })) },
});

const preview: Preview = {
  tags: ['autodocs'],
  parameters: {
    controls: { expanded: true },
    docs: { toc: { headingSelector: 'h2, h3' } },
    layout: 'fullscreen',
    options: {
      storySort: {
        order: [
          'Start',
          ['Getting started', 'The domain in pictures'],
          'Playground',
          'Guides',
          'Recipes',
          'Editors',
          'Views',
          'Lists',
          'API',
        ],
      },
    },
  },
  globalTypes: {
    theme: choice('Theme', 'mirror', { light: 'Light', dark: 'Dark' }),
    lang: choice('Language', 'globe', { en: 'English', de: 'Deutsch', 'zh-CN': '简体中文', ar: 'العربية' }),
    dir: choice('Direction', 'transfer', { auto: 'Of the language', ltr: 'Left to right', rtl: 'Right to left' }),
    width: choice('Width', 'grow', { wide: 'Wide', tablet: '768 px', phone: '390 px' }),
    density: choice('Density', 'menu', { compact: 'Compact', roomy: 'Roomy' }),
  },
  initialGlobals: { theme: 'light', lang: 'en', dir: 'auto', width: 'wide', density: 'compact' },
  decorators: [(story, { globals }) => stage(story(), globals)],
};

export default preview;
