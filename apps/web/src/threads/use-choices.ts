import { useCallback, useState } from 'react';
import type { Choices } from './choices.ts';
import { storedChoices } from './stored-choices.ts';

type Choose = (parent: string, key: string) => void;

/** Which siblings the reader chose in a conversation, and how to choose another. */
export const useChoices = (conversationId: string | undefined): readonly [Choices, Choose] => {
  const [held, setHeld] = useState({
    conversationId,
    choices: storedChoices.read(conversationId),
  });
  const current =
    held.conversationId === conversationId
      ? held
      : { conversationId, choices: storedChoices.read(conversationId) };
  if (current !== held) setHeld(current);

  const choose = useCallback<Choose>(
    (parent, key) =>
      setHeld((before) => {
        if (before.conversationId === undefined) return before;
        // Taken out first, so that the latest choice stands last.
        const { [parent]: _earlier, ...others } = before.choices;
        const choices = { ...others, [parent]: key };
        storedChoices.write(before.conversationId, choices);
        return { ...before, choices };
      }),
    [],
  );
  return [current.choices, choose];
};
