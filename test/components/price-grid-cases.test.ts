import { expect } from 'chai';
import cases from '../cases/grid.json' with { type: 'json' };
import { ownClipboard } from '../helpers/own-clipboard.js';
import { cleanUp } from '../helpers/editor.js';
import { tested } from './grid-cases/case.js';
import './grid-cases/reading.js';
import './grid-cases/copying.js';
import './grid-cases/pasting.js';
import './grid-cases/filling.js';
import './grid-cases/moving.js';
import './grid-cases/editing.js';

afterEach(cleanUp);
ownClipboard();

describe('the spreadsheet cases', () => {
  it('each have a test', () => {
    expect(cases.cases.map(({ id }) => id).filter((id) => !tested.has(id))).to.be.empty;
    expect(tested.size).to.equal(cases.cases.length);
  });
});
