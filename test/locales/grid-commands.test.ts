import { expect } from 'chai';
import { commandByChord, commands } from '../../src/components/price-grid/commands/index.js';
import { commandWords } from '../../src/components/price-grid/words/price-grid.messages.js';
import { chordOf } from '../../src/components/price-grid/input/chord.js';
import { ar } from '../../src/locales/ar.js';
import { de } from '../../src/locales/de.js';
import { en } from '../../src/locales/en.js';
import { zhCN } from '../../src/locales/zh-CN.js';

const named: Record<string, string> = { Space: ' ' };

/** The event of a chord as a browser reports it. */
function eventOf(chord: string, { mac }: { mac: boolean }) {
  const keys = chord.split('+');
  const key = keys.pop()!;
  const ctrl = keys.includes('Ctrl');
  const shift = keys.includes('Shift');
  const letter = key.length === 1 && !shift ? key.toLowerCase() : key;
  return {
    key: named[key] ?? letter,
    code: /^[A-Z]$/.test(key) ? `Key${key}` : key,
    ctrlKey: ctrl && !mac,
    metaKey: ctrl && mac,
    altKey: keys.includes('Alt'),
    shiftKey: shift,
    isComposing: false,
    getModifierState: () => false,
  };
}

describe('the commands of the price grid', () => {
  it('have ids of their own, one for each word', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    expect(ids).to.have.members(Object.keys(commandWords));
  });

  for (const { lang, sections } of [en, de, zhCN, ar]) {
    it(`have a word each in ${lang}, and no two the same`, () => {
      const labels = commands.map(({ id }) => sections['price-grid'].command(id) as string | undefined);
      expect(labels.filter((label) => !label)).to.deep.equal([]);
      expect(new Set(labels).size).to.equal(labels.length);
    });
  }

  it('never share a key', () => {
    const chords = commands.flatMap(({ keys = [] }) => keys);
    expect(chords.filter((chord, at) => chords.indexOf(chord) !== at)).to.deep.equal([]);
  });

  for (const mac of [false, true]) {
    it(`run by the very keys that the shortcut dialog lists${mac ? ', on a Mac' : ''}`, () => {
      for (const command of commands)
        for (const chord of command.keys ?? [])
          expect(commandByChord(chordOf(eventOf(chord, { mac }), { mac, rtl: false }))?.id, chord).to.equal(command.id);
    });
  }

  it('mirror the horizontal arrows where text runs from right to left', () => {
    expect(chordOf(eventOf('Ctrl+ArrowLeft', { mac: false }), { mac: false, rtl: true })).to.equal('Ctrl+ArrowRight');
  });

  it('run by the position of a key where the keyboard has another script', () => {
    const event = { ...eventOf('Ctrl+Z', { mac: false }), key: 'я' };
    expect(commandByChord(chordOf(event, { mac: false, rtl: false }))?.id).to.equal('undo');
  });
});
