import type { VersionView } from '@evolua/lab-contract/version-view';
import { memo } from 'react';
import { AnswerText } from '../../parts/answer-text.tsx';
import { RouteLine } from '../../parts/route-line.tsx';
import { stationsOf } from '../../route/stations-of.ts';
import { wordsOf } from '../../text/words-of.ts';
import { askText } from '../text/ask-text.ts';
import type { AskColumn } from './ask-column.ts';
import { ColumnFigures } from './column-figures.tsx';
import { MarkTag } from './mark-tag.tsx';
import type { Mark } from './marks-of.ts';
import { meaningOf } from './meaning-of.ts';
import './answer-column.css';

type Props = {
  readonly version: VersionView;
  readonly column: AskColumn | undefined;
  readonly marks: readonly Mark[];
};

/** One version: who it is, where the question went, what came back, and at what price. */
export const AnswerColumn = memo(({ version, column, marks }: Props) => {
  const { id, name, url, providers } = version;
  const called = id.toUpperCase();
  const fate = marks.find(({ kind }) => kind === 'failed' || kind === 'degraded');
  return (
    <article className="answer-column" data-version={id} aria-label={`${called} ${name}`}>
      <header>
        <h2>
          {called} <small>{name}</small>
        </h2>
        {fate && <MarkTag mark={fate} />}
        <a className="link" href={url} target="_blank" rel="noreferrer">
          <span aria-hidden="true">{askText.open}</span>
          <span className="sr-only">{askText.openLabel(called)}</span>
        </a>
      </header>
      {column ? (
        <>
          <div className="answer-way">
            <RouteLine stations={stationsOf({ ...column.answer, providers })} down />
          </div>
          <ColumnWords version={version} column={column} />
          <ColumnFigures column={column} marks={marks} />
        </>
      ) : (
        <p className="answer-intro">{askText.notAsked[id]}</p>
      )}
    </article>
  );
});

const ColumnWords = ({ version, column }: { version: VersionView; column: AskColumn }) => {
  const { text, problem, summary } = column.answer;
  const meaning = problem && meaningOf(version, problem);
  return (
    <section
      className="answer-words"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={askText.answerLabel(version.id.toUpperCase())}
      aria-busy={!column.ended}
    >
      {text !== '' && <AnswerText writing={!column.ended}>{text}</AnswerText>}
      {summary?.degraded && <p className="answer-degraded">{askText.degraded}</p>}
      {problem && (
        <p className="answer-problem">
          {wordsOf(problem).title} {meaning ?? wordsOf(problem).detail}
        </p>
      )}
    </section>
  );
};
