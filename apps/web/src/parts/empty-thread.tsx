import { useState } from 'react';
import type { Station } from '../route/station.ts';
import { text } from '../text/pt-br.ts';
import { InstructionsDialog } from './instructions-dialog.tsx';
import { StationMark } from './station-mark.tsx';
import './empty-thread.css';

type Props = {
  readonly onSuggest: (question: string) => void;
  /** The conversation exists already: it has its instructions in its heading. */
  readonly begun: boolean;
};

const shapes: readonly Station['shape'][] = ['waiting', 'good', 'degraded', 'failed'];

/** The first step: three questions to begin with, and how to read what comes under an answer. */
export const EmptyThread = ({ onSuggest, begun }: Props) => {
  const [writing, setWriting] = useState(false);
  return (
    <div className="empty-thread">
      <header>
        <h1>{text.empty.title}</h1>
        <p>{text.empty.lead}</p>
      </header>
      <section aria-labelledby="primeiro-passo">
        <h2 id="primeiro-passo">{text.empty.firstStep}</h2>
        <ul className="suggestions">
          {text.empty.suggestions.map((question) => (
            <li key={question}>
              <button type="button" onClick={() => onSuggest(question)}>
                {question}
              </button>
            </li>
          ))}
        </ul>
        {!begun && (
          <button type="button" className="link" onClick={() => setWriting(true)}>
            {text.instructions.giveFirst}
          </button>
        )}
        <InstructionsDialog
          conversation={undefined}
          open={writing}
          onDone={() => setWriting(false)}
        />
      </section>
      <section aria-labelledby="legenda">
        <h2 id="legenda">{text.empty.legend}</h2>
        <ul className="legend">
          {shapes.map((shape) => (
            <li key={shape}>
              <StationMark shape={shape} />
              {text.empty.shapes[shape]}
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
};
