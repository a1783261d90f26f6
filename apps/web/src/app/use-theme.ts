import { useState } from 'react';

/** `system` follows the device; the other two are a choice kept in this browser. */
export type Theme = 'system' | 'light' | 'dark';

const key = 'evolua:tema';

const storedTheme = (): Theme => {
  const { theme } = document.documentElement.dataset;
  return theme === 'light' || theme === 'dark' ? theme : 'system';
};

/** The theme and how to choose it. `public/antes-da-tinta.js` applies the choice on the next load. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme): void => {
    setTheme(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    try {
      if (next === 'system') localStorage.removeItem(key);
      else localStorage.setItem(key, next);
    } catch {
      // Storage is blocked: the choice holds until the page is left.
    }
  };
  return [theme, choose];
};
