import { expect } from 'chai';
import { registerLocale, wordsIn } from '../../src/internal/words/locale.js';
import { zhCN } from '../../src/locales/zh-CN.js';

const english = { save: 'Save', close: 'Close' };

describe('The words of a language', () => {
  it('are found for its regions', () => {
    registerLocale({ lang: 'nl', sections: { box: { save: 'Opslaan', close: 'Sluiten' } } });
    expect(wordsIn('nl-BE', 'box', english).save).to.equal('Opslaan');
    expect(wordsIn('NL', 'box', english).save).to.equal('Opslaan');
  });

  it('prefer a region’s own', () => {
    registerLocale({ lang: 'pt', sections: { box: { save: 'Guardar' } } });
    registerLocale({ lang: 'pt-BR', sections: { box: { save: 'Salvar' } } });
    expect(wordsIn('pt-BR', 'box', english).save).to.equal('Salvar');
    expect(wordsIn('pt-PT', 'box', english).save).to.equal('Guardar');
  });

  it('are those of another variant rather than English', () => {
    registerLocale(zhCN);
    expect(wordsIn('zh', 'trial-toggle', { trial: 'Trial' }).trial).to.equal('试用');
    expect(wordsIn('zh-Hant-TW', 'trial-toggle', { trial: 'Trial' }).trial).to.equal('试用');
  });

  it('are English where a language lacks a word, a section, or itself', () => {
    registerLocale({ lang: 'fy', sections: { box: { save: 'Bewarje' } } });
    expect(wordsIn('fy', 'box', english)).to.deep.equal({ save: 'Bewarje', close: 'Close' });
    expect(wordsIn('fy', 'other', english)).to.equal(english);
    expect(wordsIn('tlh', 'box', english)).to.equal(english);
  });
});
