import { useCallback, useState } from 'react';
import { drafts } from './drafts.ts';

type Change = (next: (draft: string) => string) => void;

/** What is being written in a conversation; it survives a refusal, a reload and a detour. */
export const useDraft = (conversationId: string | undefined): readonly [string, Change] => {
  const [held, setHeld] = useState({ conversationId, draft: drafts.read(conversationId) });
  const current =
    held.conversationId === conversationId
      ? held
      : { conversationId, draft: drafts.read(conversationId) };
  if (current !== held) setHeld(current);

  const change = useCallback<Change>(
    (next) =>
      setHeld((before) => {
        const draft = next(before.draft);
        drafts.write(before.conversationId, draft);
        return { ...before, draft };
      }),
    [],
  );
  return [current.draft, change];
};
