import { type FormEvent, type KeyboardEvent, type RefObject, useId } from 'react';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';
import { useSystem } from '../app/use-system.ts';
import { text } from '../text/pt-br.ts';
import './composer.css';

type Props = {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly draft: string;
  readonly onDraft: (draft: string) => void;
  readonly onAsk: (question: string) => void;
  /** The answer being written here, which `Esc` and the button stop. */
  readonly runningId: string | undefined;
};

const charactersMax = 8_000;
const countedFrom = 7_000;

/** For browsers that do not size a field by its content: about as many rows as the draft takes. */
const rowsOf = (draft: string): number => {
  const rows = draft.split('\n').map((line) => Math.max(1, Math.ceil(line.length / 72)));
  return Math.min(
    8,
    rows.reduce((sum, row) => sum + row, 0),
  );
};

/** Where the question is written. The focus stays here, whatever the answer does. */
export const Composer = ({ field, draft, onDraft, onAsk, runningId }: Props) => {
  const { answers } = useServices();
  const system = useSystem();
  const noteId = useId();
  const stopping = useAnswer(runningId, (answer) => answer?.stopping ?? false);
  const over = draft.length - charactersMax;
  const ready = draft.trim() !== '' && over <= 0 && runningId === undefined;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) onAsk(draft);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.key === 'Escape' && runningId) answers.stop(runningId);
    if (event.key !== 'Enter' || event.shiftKey) return;
    // An Enter that ends a composition belongs to the input method (Safari tells it by 229 only).
    if (event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229) return;
    submit(event);
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
        <p id={noteId} data-over={over > 0 || undefined}>
          <Note length={draft.length} running={runningId !== undefined} />
        </p>
        {runningId ? (
          <button
            type="button"
            className="button"
            aria-disabled={stopping}
            onClick={() => answers.stop(runningId)}
          >
            {stopping ? text.composer.stopping : text.composer.stop}
          </button>
        ) : (
          <button type="submit" className="button" aria-disabled={!ready}>
            {text.composer.ask}
          </button>
        )}
      </div>
    </form>
  );
};

type NoteProps = { readonly length: number; readonly running: boolean };

const Note = ({ length, running }: NoteProps) => {
  const over = length - charactersMax;
  if (over > 0) return text.composer.tooLong(over);
  if (length >= countedFrom) return text.composer.length(length, charactersMax);
  return (
    <span className="composer-keys">
      {running ? text.composer.hintRunning : text.composer.hint}
    </span>
  );
};
