import { type Theme, useTheme } from '../app/use-theme.ts';
import { frameText } from '../text/frame-text.ts';
import './theme-choice.css';

const themes: readonly Theme[] = ['system', 'light', 'dark'];

/** The device's theme, or the reader's own. */
export const ThemeChoice = () => {
  const [theme, choose] = useTheme();
  return (
    <fieldset className="theme-choice">
      <legend>{frameText.theme}</legend>
      <div>
        {themes.map((each) => (
          <label key={each}>
            <input
              type="radio"
              name="theme"
              checked={theme === each}
              onChange={() => choose(each)}
            />
            {frameText.themes[each]}
          </label>
        ))}
      </div>
    </fieldset>
  );
};
