import { useEffect, useRef } from 'react';
import { anchorOf } from '../threads/anchor-of.ts';

/** Brings a message into sight and gives it the focus, once, as soon as it stands on the page. */
export const useShowMessage = (messageId: string | undefined): void => {
  const shown = useRef<string>(undefined);
  // After every drawing: a long page is drawn piece by piece.
  useEffect(() => {
    if (messageId === shown.current) return;
    const message = document.getElementById(anchorOf(messageId) ?? '');
    if (!message) return;
    shown.current = messageId;
    message.scrollIntoView({ block: 'start' });
    message.focus({ preventScroll: true });
  });
};
