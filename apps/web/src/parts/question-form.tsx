import { type FormEvent, type KeyboardEvent, useId, useState } from 'react';
import { isSubmitKey } from '../app/is-submit-key.ts';
import { text } from '../text/pt-br.ts';
import { questionLimits } from '../threads/question-limits.ts';
import { PenNote } from './pen-note.tsx';

type Props = {
  readonly initial: string;
  readonly onSend: (question: string) => void;
  readonly onCancel: () => void;
};

/** A question being changed in its own place. The one before stays, as another version. */
export const QuestionForm = ({ initial, onSend, onCancel }: Props) => {
  const [draft, setDraft] = useState(initial);
  const noteId = useId();
  const over = draft.length - questionLimits.charactersMax;
  const ready = draft.trim() !== '' && over <= 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    if (draft === initial) onCancel();
    else onSend(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) {
      // It ends the edit, and not the answer that is being written below.
      event.preventDefault();
      onCancel();
    }
    if (isSubmitKey(event)) submit(event);
  };
  return (
    <form className="composer question-form" onSubmit={submit}>
      <textarea
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for this field.
        autoFocus
        rows={Math.min(12, draft.split('\n').length + 1)}
        value={draft}
        aria-label={text.thread.editLabel}
        aria-describedby={noteId}
        aria-invalid={over > 0}
        onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
        onChange={(event) => setDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-foot">
        <PenNote id={noteId} length={draft.length} hint={text.thread.editHint} />
        <button type="button" className="button-quiet" onClick={onCancel}>
          {text.thread.editCancel}
        </button>
        <button type="submit" className="button" aria-disabled={!ready}>
          {text.composer.ask}
        </button>
      </div>
    </form>
  );
};
