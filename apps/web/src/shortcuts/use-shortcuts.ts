import { useEffect, useRef } from 'react';
import { type PageShortcut, shortcutOf } from './shortcut-of.ts';
import { useSingleKeys } from './use-single-keys.ts';

type Handlers = { readonly [Key in PageShortcut]: (() => void) | undefined };

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=radio],[type=checkbox]), textarea'));

/** Makes the page answer to its shortcuts. A dialog that is open has the keyboard for itself. */
export const useShortcuts = (handlers: Handlers): void => {
  const latest = useRef(handlers);
  latest.current = handlers;
  const [singleKeys] = useSingleKeys();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.repeat) return;
      if (document.querySelector('dialog:modal')) return;
      const id = shortcutOf(event, { typing: isField(event.target), singleKeys });
      const handler = id && latest.current[id];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, [singleKeys]);
};
