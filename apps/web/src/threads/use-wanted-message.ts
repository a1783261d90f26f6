import { useEffect, useMemo, useRef } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { Message } from '../api/message.ts';
import { anchorOf } from './anchor-of.ts';
import { choicesTo } from './choices-to.ts';
import { nodesOf } from './nodes-of.ts';
import type { ThreadActions } from './thread-actions.ts';
import { useVisits } from './use-visits.ts';
import type { WantedMessage } from './wanted-message.ts';

const anchor = `#${anchorOf('')}`;

/**
 * The message that the address points to, as a search result does: the page walks to its branch.
 * Another object whenever the reader goes there again.
 */
export const useWantedMessage = (
  messages: readonly Message[] | undefined,
  choose: ThreadActions['choose'],
): WantedMessage | undefined => {
  const hash = useLocationProperty(() => location.hash);
  const visit = useVisits();
  const wanted = useMemo(
    () => (hash.startsWith(anchor) ? { id: hash.slice(anchor.length), visit } : undefined),
    [hash, visit],
  );
  const walked = useRef<WantedMessage>(undefined);
  useEffect(() => {
    if (!wanted || !messages || walked.current === wanted) return;
    walked.current = wanted;
    for (const choice of choicesTo(nodesOf(messages, []), wanted.id)) choose(...choice);
  }, [wanted, messages, choose]);
  return wanted;
};
