import { type FormEvent, type KeyboardEvent, useId, useRef, useState } from 'react';
import { isSubmitKey } from '../../app/is-submit-key.ts';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { questionLimits } from '../../threads/question-limits.ts';
import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { askText } from '../text/ask-text.ts';
import { useAsked } from './use-asked.ts';
import './ask-bar.css';

/** The question, and the button that puts it to all versions at once. */
export const AskBar = () => {
  const { asking } = useLabServices();
  const versions = useLab((lab) => lab.versions);
  const asked = useAsked();
  const [draft, setDraft] = useState<string>(asked?.text ?? askText.usual);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const busy = asked?.phase === 'asking';
  const ready = draft.trim() !== '' && !busy;
  const put = (text: string, repeat = false): void => {
    if (!busy)
      void asking.put(
        text,
        versions.map((version) => version.id),
        repeat,
      );
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) put(draft.trim());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isSubmitKey(event)) submit(event);
  };
  const suggest = (text: string): void => {
    setDraft(text);
    field.current?.focus();
  };
  return (
    <form className="ask-bar" onSubmit={submit}>
      <h1>
        <label htmlFor={id}>{askText.title}</label>
      </h1>
      <div className="ask-line">
        <textarea
          id={id}
          ref={field}
          rows={1}
          maxLength={questionLimits.charactersMax}
          value={draft}
          onChange={(event) => setDraft(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" className="button" aria-disabled={!ready}>
          {busy ? askText.asking : askText.ask(versions.length)}
        </button>
      </div>
      <div className="ask-foot">
        {asked && asked.phase === 'ended' && !asked.problem && (
          <button
            type="button"
            className="link"
            title={askText.againWhy}
            onClick={() => put(asked.text, true)}
          >
            {askText.again}
          </button>
        )}
        <ul aria-label={askText.suggestionsLabel}>
          {askText.suggestions.map((suggestion) => (
            <li key={suggestion}>
              <button type="button" className="link" onClick={() => suggest(suggestion)}>
                {suggestion}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <div role="alert">{asked?.problem && <ProblemNotice problem={asked.problem} />}</div>
    </form>
  );
};
