import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { useInstructions } from '../threads/use-instructions.ts';
import { ProblemNotice } from './problem-notice.tsx';
import './instructions-dialog.css';

type Props = {
  /** `undefined` where one begins with these instructions. */
  readonly conversation: Conversation | undefined;
  readonly onDone: () => void;
};

const charactersMax = 4_000;

/** What every answer of a conversation is told beforehand, to be read and changed. */
export const InstructionsDialog = ({ conversation, onDone }: Props) => {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const leadId = useId();
  const [draft, setDraft] = useState(conversation?.systemPrompt ?? '');
  const { save, saving, error } = useInstructions(conversation?.id, onDone);
  useEffect(() => dialog.current?.showModal(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.trim() === (conversation?.systemPrompt ?? '')) onDone();
    else save(draft.trim());
  };
  return (
    <dialog ref={dialog} className="instructions" aria-labelledby={titleId} onClose={onDone}>
      <form onSubmit={submit}>
        <h2 id={titleId}>{text.instructions.title}</h2>
        <p id={leadId}>{text.instructions.lead}</p>
        <textarea
          rows={7}
          maxLength={charactersMax}
          value={draft}
          aria-labelledby={titleId}
          aria-describedby={leadId}
          placeholder={text.instructions.placeholder}
          onChange={(event) => setDraft(event.target.value)}
        />
        {error && <ProblemNotice problem={problemOf(error)} />}
        <div className="instructions-verbs">
          <button type="submit" className="button" disabled={saving}>
            {conversation ? text.conversations.save : text.instructions.begin}
          </button>
          <button type="button" className="button-quiet" onClick={onDone}>
            {text.conversations.cancel}
          </button>
        </div>
      </form>
    </dialog>
  );
};
