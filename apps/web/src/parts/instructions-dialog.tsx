import { type FormEvent, useId, useState } from 'react';
import type { Conversation } from '../api/conversation.ts';
import { problemOf } from '../api/problem-of.ts';
import { text } from '../text/pt-br.ts';
import { useInstructions } from '../threads/use-instructions.ts';
import { Dialog } from './dialog.tsx';
import { ProblemNotice } from './problem-notice.tsx';
import './instructions-dialog.css';

type Props = {
  /** `undefined` where one begins with these instructions. */
  readonly conversation: Conversation | undefined;
  readonly open: boolean;
  readonly onDone: () => void;
};

const charactersMax = 4_000;

/** What every answer of a conversation is told beforehand, to be read and changed. */
export const InstructionsDialog = ({ conversation, open, onDone }: Props) => (
  <Dialog title={text.instructions.title} open={open} onClose={onDone} className="instructions">
    <InstructionsForm conversation={conversation} onDone={onDone} />
  </Dialog>
);

const InstructionsForm = ({ conversation, onDone }: Omit<Props, 'open'>) => {
  const before = conversation?.systemPrompt ?? '';
  const leadId = useId();
  const [draft, setDraft] = useState(before);
  const { save, saving, error } = useInstructions(conversation?.id, onDone);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (draft.trim() === before) onDone();
    else save(draft.trim());
  };
  return (
    <form onSubmit={submit}>
      <p id={leadId}>{text.instructions.lead}</p>
      <textarea
        data-first
        rows={7}
        maxLength={charactersMax}
        value={draft}
        aria-label={text.instructions.title}
        aria-describedby={leadId}
        placeholder={text.instructions.placeholder}
        onChange={(event) => setDraft(event.target.value)}
      />
      {error && <ProblemNotice problem={problemOf(error)} />}
      <div className="dialog-verbs">
        <button type="submit" className="button" disabled={saving}>
          {conversation ? text.conversations.save : text.instructions.begin}
        </button>
        <button type="button" className="button-quiet" onClick={onDone}>
          {text.conversations.cancel}
        </button>
      </div>
    </form>
  );
};
