import { shortcuts } from './shortcuts.ts';

type Id = keyof typeof shortcuts;
/** The shortcuts that the page itself answers to. */
export type PageShortcut = {
  [Key in Id]: (typeof shortcuts)[Key]['place'] extends 'page' ? Key : never;
}[Id];

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;
type Situation = {
  /** The focus is in a field. */
  readonly typing: boolean;
  /** Shortcuts of a single character are on; whoever dictates may turn them off (WCAG 2.1.4). */
  readonly singleKeys: boolean;
};

const pageShortcuts = (Object.keys(shortcuts) as Id[]).filter(
  (id): id is PageShortcut => shortcuts[id].place === 'page',
);

/** Which of the page's shortcuts a key press means. Characters count, not where their keys lie. */
export const shortcutOf = (
  pressed: Pressed,
  { typing, singleKeys }: Situation,
): PageShortcut | undefined =>
  pageShortcuts.find((id) => {
    const shortcut = shortcuts[id];
    if (typing && !('whileTyping' in shortcut)) return false;
    const names = shortcut.keys.split('+');
    const key = names.at(-1) ?? '';
    if (pressed.key.toLowerCase() !== key.toLowerCase() || pressed.altKey) return false;
    if (names.includes('Mod') !== (pressed.ctrlKey || pressed.metaKey)) return false;
    // A character may need Shift or not, as the keyboard has it: `?` does, on most.
    const isCharacter = names.length === 1 && key.length === 1;
    return isCharacter ? singleKeys : names.includes('Shift') === pressed.shiftKey;
  });
