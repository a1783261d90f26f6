import { useEffect, useRef } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import type { Message } from '../api/message.ts';
import { anchorOf } from './anchor-of.ts';
import { choicesTo } from './choices-to.ts';
import { nodesOf } from './nodes-of.ts';
import type { ThreadActions } from './thread-actions.ts';

const anchor = `#${anchorOf('')}`;

/**
 * The message that the address points to, as a search result does: the page walks to its branch.
 * `undefined` once the reader has been there, or when there is none.
 */
export const useWantedMessage = (
  messages: readonly Message[] | undefined,
  choose: ThreadActions['choose'],
): string | undefined => {
  const hash = useLocationProperty(() => location.hash);
  const wanted = hash.startsWith(anchor) ? hash.slice(anchor.length) : undefined;
  const walked = useRef<string>(undefined);
  useEffect(() => {
    if (wanted === undefined) walked.current = undefined;
    if (!wanted || !messages || walked.current === wanted) return;
    walked.current = wanted;
    for (const choice of choicesTo(nodesOf(messages, []), wanted)) choose(...choice);
  }, [wanted, messages, choose]);
  return wanted;
};
