import { sendKeys } from '@web/test-runner-commands';
import { press, settled } from '../helpers/editor.js';
import { byRole, findByRole, type Name } from '../helpers/roles.js';

/** Types at the end of a text field and leaves it. */
export const types =
  (field: Name, text: string) =>
  async (element: Element): Promise<void> => {
    const input = byRole<HTMLInputElement>(element, 'textbox', field);
    input.focus();
    input.setSelectionRange(input.value.length, input.value.length);
    await sendKeys({ type: text });
    await settled(element);
    await press(element, 'Tab');
  };

/** Replaces the content of the grid cell with that name. */
export const fillsCell =
  (cell: Name, text: string) =>
  async (element: Element): Promise<void> => {
    byRole(element, 'gridcell', cell).focus();
    await settled(element);
    await sendKeys({ type: text });
    await press(element, 'Enter');
  };

/** Chooses from a native select. The browser fires both events, of which only `input` is composed. */
export const chooses =
  (list: Name, option: string) =>
  async (element: Element): Promise<void> => {
    const select = byRole<HTMLSelectElement>(element, 'combobox', list);
    select.value = [...select.options].find(({ label }) => label.trim() === option)!.value;
    select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await settled(element);
  };

export const clicks =
  (role: string, ...names: Name[]) =>
  async (element: Element): Promise<void> => {
    for (const name of names) {
      (await findByRole(element, role, name)).click();
      await settled(element);
    }
  };

/** Runs gestures one after the other. */
export const inTurn =
  (...steps: ((element: HTMLElement) => Promise<void> | void)[]) =>
  async (element: HTMLElement): Promise<void> => {
    for (const step of steps) {
      await step(element);
      await settled(element);
    }
  };

/** Calls a method of the element, like a host. */
export const calls =
  (method: string) =>
  async (element: HTMLElement): Promise<void> => {
    await (Reflect.get(element, method) as () => unknown).call(element);
    await settled(element);
  };

export const presses =
  (...keys: string[]) =>
  (element: Element): Promise<void> =>
    press(element, ...keys);
