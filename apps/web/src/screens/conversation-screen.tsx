import { useCallback, useEffect, useRef } from 'react';
import { problemOf } from '../api/problem-of.ts';
import { useDraft } from '../app/use-draft.ts';
import { useEscape } from '../app/use-escape.ts';
import { useOnline } from '../app/use-online.ts';
import { useServices } from '../app/use-services.ts';
import { Composer } from '../parts/composer.tsx';
import { EmptyThread } from '../parts/empty-thread.tsx';
import { loadMarkdown } from '../parts/load-markdown.ts';
import { MissingConversation } from '../parts/missing-conversation.tsx';
import { Notice } from '../parts/notice.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Thread } from '../parts/thread.tsx';
import { ThreadHeading } from '../parts/thread-heading.tsx';
import { Transcript } from '../parts/transcript.tsx';
import { text } from '../text/pt-br.ts';
import { useConversation } from '../threads/use-conversation.ts';
import { useConversationPage } from '../threads/use-conversation-page.ts';

type Props = { readonly conversationId: string | undefined };

/** A conversation, or the place where a new one begins, with the composer at its foot. */
export const ConversationScreen = ({ conversationId }: Props) => {
  const { answers } = useServices();
  const field = useRef<HTMLTextAreaElement>(null);
  const online = useOnline();
  const conversation = useConversation(conversationId);
  const [draft, changeDraft] = useDraft(conversationId);
  const giveBack = useCallback(
    (question: string) =>
      changeDraft((now) => (now === '' || now === question ? question : `${question}\n${now}`)),
    [changeDraft],
  );
  // The pen is ready wherever the reader goes; a touch screen would throw up its keyboard.
  const focusAfter = useRef((turnKey: string | undefined): void => {
    if (matchMedia('(pointer: fine)').matches) field.current?.focus();
    else if (turnKey) document.getElementById(turnKey)?.focus({ preventScroll: true });
  });
  const page = useConversationPage({ conversationId, giveBack, focusAfter });
  const { turns, runningId, refusal } = page;
  useEscape(runningId === undefined ? undefined : () => answers.stop(runningId));

  // biome-ignore lint/correctness/useExhaustiveDependencies: for every conversation anew.
  useEffect(() => focusAfter.current(undefined), [conversationId]);
  useEffect(() => void loadMarkdown(), []);

  const send = (question: string): void => {
    changeDraft(() => '');
    page.askNext(question);
  };
  const suggest = (question: string): void => {
    changeDraft(() => question);
    field.current?.focus();
  };
  const editLast = (): void => {
    const last = turns.at(-1);
    if (last?.questionId) page.actions.edit(last);
  };

  if (conversation.error && problemOf(conversation.error).code === 'conversation_not_found') {
    return <MissingConversation />;
  }
  const unasked = conversationId === undefined ? !page.openingId : page.messages.isSuccess;
  const empty = turns.length === 0 && unasked;
  return (
    <Transcript
      from={empty ? 'start' : 'end'}
      occasion={`${conversationId} ${page.asked}`}
      header={
        (!empty || conversationId) && (
          <ThreadHeading conversation={conversation.data} firstQuestion={turns[0]?.question} />
        )
      }
      footer={
        <>
          {!online && <Notice tone="warn" {...text.composer.offline} />}
          {online && refusal && (
            <RefusalNotice
              {...refusal}
              draft={draft}
              onSend={() => send(draft)}
              onAgain={page.again}
            />
          )}
          <Composer
            field={field}
            draft={draft}
            onDraft={(next) => changeDraft(() => next)}
            onAsk={send}
            onBack={editLast}
            runningId={runningId}
          />
        </>
      }
    >
      {empty ? (
        <EmptyThread onSuggest={suggest} begun={conversationId !== undefined} />
      ) : (
        <Thread conversationId={conversationId} page={page} />
      )}
    </Transcript>
  );
};
