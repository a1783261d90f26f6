/** A key, or several at once: `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
type Shortcut = {
  readonly keys: string;
  /** Whose it is: the page's, driven by `useShortcuts`, or that of the part that has the focus. */
  readonly place: 'page' | 'composer' | 'list';
  /** A key that writes must not act while somebody writes. */
  readonly whileTyping?: true;
};

/** Every shortcut there is: the help shows this table, and the page's handlers follow it. */
export const shortcuts = {
  search: { keys: '/', place: 'page' },
  help: { keys: '?', place: 'page' },
  create: { keys: 'Mod+Shift+O', place: 'page', whileTyping: true },
  undo: { keys: 'F8', place: 'page', whileTyping: true },
  ask: { keys: 'Enter', place: 'composer' },
  breakLine: { keys: 'Shift+Enter', place: 'composer' },
  stop: { keys: 'Esc', place: 'composer' },
  editLast: { keys: '↑', place: 'composer' },
  walk: { keys: '↑ ↓', place: 'list' },
  leaveSearch: { keys: 'Esc', place: 'list' },
} as const satisfies Readonly<Record<string, Shortcut>>;
