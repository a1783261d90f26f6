import { useMemo } from 'react';
import { useLab } from '../state/use-lab.ts';
import { askText } from '../text/ask-text.ts';
import { AnswerColumn } from './answer-column.tsx';
import { marksOf } from './marks-of.ts';
import { useAsked } from './use-asked.ts';
import './ask-columns.css';

/** The versions side by side, each with its way, its answer and its figures. */
export const AskColumns = () => {
  const versions = useLab((lab) => lab.versions);
  const asked = useAsked();
  const columns = asked?.columns;
  const marks = useMemo(() => marksOf(columns ?? {}), [columns]);
  return (
    <section className="ask-columns" aria-label={askText.columnsLabel}>
      {versions.map((version) => (
        <AnswerColumn
          key={version.id}
          version={version}
          column={columns?.[version.id]}
          marks={marks[version.id] ?? noMarks}
        />
      ))}
    </section>
  );
};

const noMarks = [] as const;
