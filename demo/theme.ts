const schemes = { system: 'light dark', light: 'light', dark: 'dark' } as const;
type Theme = keyof typeof schemes;
const order: Theme[] = ['system', 'light', 'dark'];
const key = 'theme';

const stored = (): Theme => {
  try {
    return order.find((theme) => theme === localStorage.getItem(key)) ?? 'system';
  } catch {
    return 'system';
  }
};

/** A button that switches between the themes. The kit follows the page's `color-scheme`. */
export const themeButton = (button: HTMLElement): void => {
  let theme = stored();
  const show = () => {
    document.documentElement.style.colorScheme = schemes[theme];
    button.textContent = `Theme: ${theme}`;
  };
  button.addEventListener('click', () => {
    theme = order[(order.indexOf(theme) + 1) % order.length] ?? 'system';
    try {
      localStorage.setItem(key, theme);
    } catch {
      // Without storage the choice lasts until the page closes.
    }
    show();
  });
  show();
};
