import { expect } from 'chai';
import { walk } from '../helpers/walk.js';
import { worksInHost } from './checks.js';

describe('The release form in other houses', () => {
  worksInHost({ name: 'plain HTML', path: 'html/' });
  worksInHost({ name: 'React 19 in StrictMode', path: 'react/' });
  worksInHost({ name: 'Vue 3', path: 'vue/' });
  worksInHost({ name: 'Angular 21', path: 'angular/' });
  walk(
    'Angular 21: an editor is a control of Angular’s own forms, with its sentence as the error',
    async (seller) => {
      const users = await seller.within('group', 'Trial users');
      await users.fill('textbox', 'Max.', '9');
      await seller.sees('1 to 9');
      expect(await seller.read('status', 'Wrong')).to.equal('');
      await seller.press('Tab');
      await users.fill('textbox', 'Max.', '0');
      await seller.sees('1 to 0');
      expect(await seller.read('status', 'Wrong')).to.match(/\w/);
      await seller.press('Escape');
      await seller.sees('1 to 9');
    },
    { path: 'angular/' },
  );
  worksInHost({ name: 'Svelte 5', path: 'svelte/' });
  worksInHost({ name: 'Lit', path: 'lit/' });
});
