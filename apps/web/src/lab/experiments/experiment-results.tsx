import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { allVersions } from '../parts/all-versions.ts';
import { StateMark } from '../parts/state-mark.tsx';
import { VersionMark } from '../parts/version-mark.tsx';
import { useLab } from '../state/use-lab.ts';
import { experimentsText } from '../text/experiments-text.ts';
import { VerdictMark } from './verdict-mark.tsx';
import { verdictOf } from './verdict-of.ts';

type Props = { readonly experiment: ExperimentView; readonly run: RunView | undefined };

/** By version, what was expected beside what was measured. */
export const ExperimentResults = ({ experiment, run }: Props) => (
  <section>
    <h2>{experimentsText.comparison}</h2>
    <div className="experiment-results">
      {allVersions.map((version) => (
        <article key={version} data-version={version}>
          <h3>
            <VersionMark version={version} />
            {verdictOf(run, version) !== 'none' && <VerdictMark run={run} version={version} />}
          </h3>
          <h4>{experimentsText.expected}</h4>
          <p>{experiment.expected[version]}</p>
          <h4>{experimentsText.measured}</h4>
          <Measured run={run} version={version} />
        </article>
      ))}
    </div>
  </section>
);

const Measured = ({ run, version }: { run: RunView | undefined; version: VersionId }) => {
  const runs = useLab(({ versions }) => versions.some(({ id }) => id === version));
  const verdict = run?.verdicts[version];
  const words = experimentsText;
  if (!verdict) {
    const open = verdictOf(run, version) === 'open';
    const why = open ? words.measuring : runs ? words.notMeasured : words.notRunning;
    return <p className="experiment-unmeasured">{why}</p>;
  }
  return (
    <ul>
      {verdict.expectations.map(({ sentence, held }) => (
        <li key={sentence}>
          <StateMark
            shape={held ? 'good' : 'failed'}
            word={words.expectations[held ? 'held' : 'missed']}
            quiet
          />
          <span>{sentence}</span>
        </li>
      ))}
    </ul>
  );
};
