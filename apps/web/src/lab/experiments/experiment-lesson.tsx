import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import { Link } from 'wouter';
import { experimentsText } from '../text/experiments-text.ts';
import { codePlaceOf } from './code-place-of.ts';

type Props = { readonly experiment: ExperimentView };

/** The question for the student; the answer waits for a click, and the code for the curious. */
export const ExperimentLesson = ({ experiment: { question, explanation, code } }: Props) => (
  <section className="experiment-lesson">
    <h2>{experimentsText.question}</h2>
    <p className="experiment-question">{question}</p>
    <details>
      <summary>{experimentsText.reveal}</summary>
      {explanation.split(/\n+/u).map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {code.length > 0 && (
        <>
          <h3>{experimentsText.code}</h3>
          <ul>
            {code.map(({ label, path }) => (
              <li key={`${label} ${path}`}>
                {label} <CodePath path={path} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  </section>
);

const CodePath = ({ path }: { readonly path: string }) => {
  const place = codePlaceOf(path);
  const name = <span className="experiment-path">{path}</span>;
  return place ? <Link href={place}>{name}</Link> : name;
};
