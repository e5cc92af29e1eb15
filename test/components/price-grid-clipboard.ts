import { sendKeys } from '@web/test-runner-commands';
import { settled } from '../helpers/editor.js';
import type { GridPage } from './price-grid-page.js';

/** Puts text, and HTML if given, on the real clipboard, like a different program. */
export async function copyElsewhere(text: string, html?: string): Promise<void> {
  const source = document.createElement('button');
  document.body.append(source);
  const onCopy = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData!.setData('text/plain', text);
    if (html !== undefined) event.clipboardData!.setData('text/html', html);
  };
  document.addEventListener('copy', onCopy, { capture: true });
  source.focus();
  await chord('c');
  document.removeEventListener('copy', onCopy, { capture: true });
  source.remove();
}

/** Returns what the grid puts on the clipboard when it copies. */
export async function copied(page: GridPage, key = 'Control+c'): Promise<{ text: string; html: string; types: Record<string, string> }> {
  const data = { text: '', html: '', types: {} as Record<string, string> };
  const onCopy = ({ clipboardData }: ClipboardEvent) => {
    for (const type of clipboardData!.types) data.types[type] = clipboardData!.getData(type);
    data.text = clipboardData!.getData('text/plain');
    data.html = clipboardData!.getData('text/html');
  };
  for (const type of ['copy', 'cut'] as const) window.addEventListener(type, onCopy);
  await page.press(key);
  for (const type of ['copy', 'cut'] as const) window.removeEventListener(type, onCopy);
  return data;
}

export async function pasteAt(page: GridPage, name: string, text: string, html?: string): Promise<void> {
  await copyElsewhere(text, html);
  await page.go(name);
  await page.press('Control+v');
  await settled(page.grid);
}

async function chord(key: string): Promise<void> {
  await sendKeys({ down: 'Control' });
  await sendKeys({ press: key });
  await sendKeys({ up: 'Control' });
}
