import { type RefObject, useCallback, useMemo, useRef, useState } from 'react';
import type { Asking } from '../answers/asking.ts';
import { newGenerationId } from '../answers/new-generation-id.ts';
import { questionKey } from './question-key.ts';
import type { ThreadActions } from './thread-actions.ts';
import type { Turn } from './turn.ts';
import { useAsk } from './use-ask.ts';
import { useChoices } from './use-choices.ts';
import { useMessages } from './use-messages.ts';
import { useRunningAnswer } from './use-running-answer.ts';
import { useTurns } from './use-turns.ts';
import { useWantedMessage } from './use-wanted-message.ts';

type Options = {
  readonly conversationId: string | undefined;
  /** Takes back a question that was not taken. */
  readonly giveBack: (text: string) => void;
  /** Puts the focus where it belongs after a button of a turn's is gone. */
  readonly focusAfter: RefObject<(turnKey: string | undefined) => void>;
};

type Editing = { readonly key: string; readonly text: string };

/** A conversation as it stands on the page, and everything that a reader can do to it. */
export const useConversationPage = ({ conversationId, giveBack, focusAfter }: Options) => {
  const messages = useMessages(conversationId);
  const [choices, choose] = useChoices(conversationId);
  const [editing, setEditing] = useState<Editing>();
  /** Counts what was asked for: each time the reader begins to read at the end. */
  const [asked, setAsked] = useState(0);
  const onRefused = useCallback(
    (asking: Asking) => {
      if (asking.verb !== 'ask') return;
      if (asking.edits === undefined) giveBack(asking.text);
      else setEditing({ key: asking.edits, text: asking.text });
    },
    [giveBack],
  );
  const {
    ask,
    again: sendAgain,
    idFor,
    refusal,
    newGenerationId: openingId,
  } = useAsk(conversationId, onRefused);
  const turns = useTurns(conversationId, openingId, choices, messages.data);
  const runningId = useRunningAnswer(turns);
  const wanted = useWantedMessage(messages.data, choose);

  const send = (asking: Asking, turnKey?: string): void => {
    ask(asking);
    setAsked((count) => count + 1);
    focusAfter.current(turnKey);
  };
  const again = (): void => {
    sendAgain();
    focusAfter.current(undefined);
  };
  const askNext = (text: string): void => {
    const last = turns.at(-1);
    const place = conversationId && { conversationId, parentId: last && endOf(last) };
    send({ verb: 'ask', generationId: idFor(text), text, ...place });
  };
  const sendEdit: ThreadActions['sendEdit'] = (turn, text) => {
    if (conversationId === undefined) return;
    const { parentId, key: edits } = turn;
    const generationId = idFor(text);
    setEditing(undefined);
    choose(turn.questions.parent, questionKey(generationId));
    send({ verb: 'ask', generationId, text, conversationId, parentId, edits });
  };
  const rewrite: ThreadActions['rewrite'] = (turn, verb, kept) => {
    const { answerId: messageId, questionId } = turn;
    if (!conversationId || !messageId || !questionId) return;
    const generationId = newGenerationId();
    choose(turn.key, generationId);
    send({ verb, generationId, conversationId, messageId, questionId, kept }, turn.key);
  };

  const latest = useRef({ sendEdit, rewrite });
  latest.current = { sendEdit, rewrite };
  const actions = useMemo<ThreadActions>(
    () => ({
      choose,
      edit: ({ key, question }) => setEditing({ key, text: question }),
      cancelEdit: () => {
        setEditing(undefined);
        focusAfter.current(undefined);
      },
      sendEdit: (...parts) => latest.current.sendEdit(...parts),
      rewrite: (...parts) => latest.current.rewrite(...parts),
      toPen: () => focusAfter.current(undefined),
    }),
    [choose, focusAfter],
  );
  return {
    messages,
    turns,
    wanted,
    runningId,
    openingId,
    editing,
    asked,
    refusal,
    again,
    askNext,
    actions,
  };
};

/** What the next question hangs on; left open where that is not known: after the newest, then. */
const endOf = ({ answerId, questionId }: Turn): string | undefined => answerId ?? questionId;
