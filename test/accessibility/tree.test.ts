import { a11ySnapshot, compareSnapshot } from '@web/test-runner-commands';
import { cleanUp } from '../helpers/editor.js';
import { engine } from '../helpers/engine.js';
import { lack } from '../helpers/engines.mjs';
import { stories, tell } from '../contracts/stories.js';

interface Node {
  role: string;
  name?: string;
  children?: Node[];
  [property: string]: unknown;
}

/** Properties that change between runs or follow from others. */
const passedOver = new Set(['role', 'name', 'children', 'backendNodeId', 'loaderId', 'nodeId', 'elementHandle']);

/** Writes one line per node, indented by level. */
function lines({ role, name = '', children = [], ...properties }: Node, depth = 0): string[] {
  const said = Object.entries(properties).filter(([key, value]) => !passedOver.has(key) && typeof value !== 'function' && value !== '');
  const more = said.map(([key, value]) => ` ${key}=${JSON.stringify(value)}`).sort();
  return [`${'  '.repeat(depth)}${role} ${JSON.stringify(name)}${more.join('')}`, ...children.flatMap((child) => lines(child, depth + 1))];
}

/** Each element in its usual state, without times of day. */
const main = [
  ...[
    'application-review NewProduct',
    'asset-picker Chosen',
    'attribute-editor Selected',
    'attribute-editor Values',
    'attribute-editor Matrix',
  ],
  ...['attribute-library Filled', 'delivery-info Filled', 'enum-values Filled', 'issue-summary ErrorsAndWarnings', 'price-grid PerModel'],
  ...[
    'quantity-range Filled',
    'release-form Filled',
    'spec-preview Standard',
    'tier-editor Volume',
    'tier-inspector Volume',
    'trial-toggle On',
  ],
  ...['application-list EveryStatus', 'draft-list Drafts'],
];

/** Only Chromium's protocol reports the browser's accessibility tree. */
if (!lack(engine, 'accessibility tree')) {
  describe('The accessibility tree of', () => {
    afterEach(cleanUp);

    for (const title of main) {
      it(`${title.replace(' ', ', ')}, is unchanged`, async () => {
        const story = stories.find(({ file, name }) => `${file} ${name}` === title)!;
        const box = Object.assign(document.createElement('div'), { id: 'story' });
        document.body.append(box);
        await tell(story, box);
        const tree = (await a11ySnapshot({ selector: '#story' })) as unknown as Node;
        const content = lines(tree)
          .join('\n')
          .replace(/\d+ (second|minute|hour|day|week|month|year)s? ago|\w{3} \d+, \d{4}, [\d:]+\s[AP]M|yesterday/g, '…');
        await compareSnapshot({ name: title, content });
      });
    }
  });
}
