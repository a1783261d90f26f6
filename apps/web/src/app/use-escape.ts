import { useEffect, useRef } from 'react';

/** Esc anywhere on the page, unless something nearer took it: a field, a dialog, an open menu. */
export const useEscape = (onEscape: (() => void) | undefined): void => {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('dialog[open], [popover]:popover-open')) return;
      latest.current?.();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
