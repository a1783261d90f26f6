import { useEffect, useRef } from 'react';
import { anchorOf } from '../threads/anchor-of.ts';
import type { WantedMessage } from '../threads/wanted-message.ts';

/** Brings a message into sight and gives it the focus, once a wish, as soon as it is there. */
export const useShowMessage = (wanted: WantedMessage | undefined): void => {
  const shown = useRef<WantedMessage>(undefined);
  // After every drawing: a long page is drawn piece by piece.
  useEffect(() => {
    if (wanted === shown.current) return;
    const message = document.getElementById(anchorOf(wanted?.id) ?? '');
    if (!message) return;
    shown.current = wanted;
    message.scrollIntoView({ block: 'start' });
    message.focus({ preventScroll: true });
  });
};
