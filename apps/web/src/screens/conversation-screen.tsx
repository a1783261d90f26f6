import { useCallback, useEffect, useRef, useState } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { useDraft } from '../app/use-draft.ts';
import { useOnline } from '../app/use-online.ts';
import { useSystem } from '../app/use-system.ts';
import { Composer } from '../parts/composer.tsx';
import { EmptyThread } from '../parts/empty-thread.tsx';
import { loadMarkdown } from '../parts/load-markdown.ts';
import { MissingConversation } from '../parts/missing-conversation.tsx';
import { Notice } from '../parts/notice.tsx';
import { ProblemNotice } from '../parts/problem-notice.tsx';
import { RouteLine } from '../parts/route-line.tsx';
import { Thread } from '../parts/thread.tsx';
import { Transcript } from '../parts/transcript.tsx';
import { stationsOf } from '../route/stations-of.ts';
import { text } from '../text/pt-br.ts';
import { useAsk } from '../threads/use-ask.ts';
import { useConversation } from '../threads/use-conversation.ts';
import { useRunningAnswer } from '../threads/use-running-answer.ts';

type Props = { readonly conversationId: string | undefined };

/** A conversation, or the place where a new one begins, with the composer at its foot. */
export const ConversationScreen = ({ conversationId }: Props) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const online = useOnline();
  const system = useSystem();
  const conversation = useConversation(conversationId);
  const [draft, changeDraft] = useDraft(conversationId);
  const [asked, setAsked] = useState(0);
  const giveBack = useCallback(
    (question: string) =>
      changeDraft((now) => (now === '' || now === question ? question : `${question}\n${now}`)),
    [changeDraft],
  );
  const { ask, refusal, newGenerationId } = useAsk(conversationId, giveBack);
  const runningId = useRunningAnswer(conversationId, newGenerationId);

  // The pen is ready wherever the reader goes; a touch screen would throw up its keyboard.
  // biome-ignore lint/correctness/useExhaustiveDependencies: for every conversation anew.
  useEffect(() => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
  }, [conversationId]);
  useEffect(() => void loadMarkdown(), []);

  const send = (question: string, parentId?: string): void => {
    ask(question, parentId);
    setAsked((count) => count + 1);
  };
  const sendDraft = (question: string): void => {
    changeDraft(() => '');
    send(question);
  };
  const suggest = (question: string): void => {
    changeDraft(() => question);
    field.current?.focus();
  };
  const sendLatest = useRef(send);
  sendLatest.current = send;
  const askAgain = useCallback(
    (question: string, parentId: string | undefined) => sendLatest.current(question, parentId),
    [],
  );

  const footer = (
    <>
      {!online && <Notice tone="warn" {...text.composer.offline} />}
      {online && refusal && (
        <ProblemNotice
          problem={refusal.problem}
          onRetry={draft === refusal.text ? () => sendDraft(draft) : undefined}
        >
          {refusal.problem.route && (
            <RouteLine
              stations={stationsOf({
                phase: 'refused',
                route: refusal.problem.route,
                summary: undefined,
                providers: system?.providers ?? [],
              })}
            />
          )}
        </ProblemNotice>
      )}
      <Composer
        field={field}
        draft={draft}
        onDraft={(next) => changeDraft(() => next)}
        onAsk={sendDraft}
        runningId={runningId}
      />
    </>
  );

  if (conversation.error && problemOf(conversation.error).code === 'conversation_not_found') {
    return <MissingConversation />;
  }
  const empty = conversationId === undefined && newGenerationId === undefined;
  return (
    <Transcript
      from={empty ? 'start' : 'end'}
      occasion={`${conversationId} ${asked}`}
      footer={footer}
    >
      {empty ? (
        <EmptyThread onSuggest={suggest} />
      ) : (
        <Thread
          conversationId={conversationId}
          newGenerationId={newGenerationId}
          onAskAgain={askAgain}
        />
      )}
    </Transcript>
  );
};
