import { type FormEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import { isSubmitKey } from '../app/is-submit-key.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';
import { useSystem } from '../app/use-system.ts';
import { text } from '../text/pt-br.ts';
import { questionLimits } from '../threads/question-limits.ts';
import { PenNote } from './pen-note.tsx';
import './composer.css';

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onAsk: (question: string) => void;
  /** Arrow up in an empty field: back to the question before. */
  readonly onBack: () => void;
  /** The answer being written here, which `Esc` and the button stop. */
  readonly runningId: string | undefined;
};

/** For browsers that do not size a field by its content: about as many rows as the draft takes. */
const rowsOf = (draft: string): number => {
  const rows = draft.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 72)));
  return Math.min(
    8,
    rows.reduce((sum, row) => sum + row, 0),
  );
};

/** Where the question is written. The focus stays here, whatever the answer does. */
export const Composer = ({ field, draft, onDraft, onAsk, onBack, runningId }: Props) => {
  const { answers } = useServices();
  const system = useSystem();
  const noteId = useId();
  const stopping = useAnswer(runningId, (answer) => answer?.stopping ?? false);
  const over = draft.length - questionLimits.charactersMax;
  const ready = draft.trim() !== '' && over <= 0 && runningId === undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onAsk(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp' && draft === '') {
      event.preventDefault();
      onBack();
    }
    if (isSubmitKey(event)) submit(event);
  };

  return (
    <form className="composer" onSubmit={submit}>
      <textarea
        ref={field}
        rows={rowsOf(draft)}
        value={draft}
        aria-label={text.composer.label}
        aria-describedby={noteId}
        aria-invalid={over > 0}
        placeholder={text.composer.placeholder(system?.version.toUpperCase() ?? text.product)}
        onChange={(event) => onDraft(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="composer-foot">
        <PenNote
          id={noteId}
          length={draft.length}
          hint={runningId ? text.composer.hintRunning : text.composer.hint}
        />
        {/* One button for both, so that the focus stays on it when an answer begins or ends. */}
        <button
          type={runningId ? 'button' : 'submit'}
          className="button"
          aria-disabled={runningId ? stopping : !ready}
          onClick={runningId ? () => answers.stop(runningId) : undefined}
        >
          {runningId && (stopping ? text.composer.stopping : text.composer.stop)}
          {!runningId && text.composer.ask}
        </button>
      </div>
    </form>
  );
};
