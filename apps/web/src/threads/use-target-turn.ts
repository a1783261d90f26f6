import { useEffect, useState } from 'react';
import { useLocationProperty } from 'wouter/use-browser-location';
import { choicesTo } from './choices-to.ts';
import { nodesOf } from './nodes-of.ts';
import type { useConversationPage } from './use-conversation-page.ts';

type PageOfConversation = ReturnType<typeof useConversationPage>;

const wantedId = (): string | undefined => /^#mensagem-([\w-]+)$/u.exec(location.hash)?.[1];

/**
 * The place of the turn that the address names (`#mensagem-…`): its branch is chosen, it comes
 * into sight and gets the focus. `undefined` without such an address, and from the moment in which
 * the reader asks something and so reads on at the end.
 */
export const useTargetTurn = (page: PageOfConversation): number | undefined => {
  const { messages, turns, actions, asked } = page;
  const id = useLocationProperty(wantedId);
  const [arrival, setArrival] = useState({ id, asked });
  if (arrival.id !== id) setArrival({ id, asked });
  const wanted = arrival.asked === asked ? id : undefined;

  const { data, isSuccess } = messages;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every arrival; later on, the reader may choose otherwise.
  useEffect(() => {
    if (!wanted || !data) return;
    const choices = choicesTo(nodesOf(data, []), wanted);
    for (const [parent, key] of Object.entries(choices)) actions.choose(parent, key);
  }, [wanted, isSuccess, actions]);

  const index = wanted
    ? turns.findIndex(({ questionId, answerId }) => questionId === wanted || answerId === wanted)
    : -1;
  const key = turns[index]?.key;
  useEffect(() => {
    if (!wanted || !key) return;
    // After the page itself has found its place for a new conversation.
    const frame = requestAnimationFrame(() => {
      const turn = document.getElementById(key);
      turn?.scrollIntoView({ block: 'start' });
      turn?.focus({ preventScroll: true });
    });
    return () => cancelAnimationFrame(frame);
  }, [wanted, key]);
  return wanted === undefined ? undefined : Math.max(0, index);
};
