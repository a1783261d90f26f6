import type { ExperimentView } from '@evolua/lab-contract/experiment-view';
import type { RunView } from '@evolua/lab-contract/run-view';
import { useLab } from '../state/use-lab.ts';
import { experimentsText } from '../text/experiments-text.ts';

type Props = { readonly experiment: ExperimentView; readonly run: RunView | undefined };

/** How it is tried: what breaks, the steps with the one under way marked, what to look at. */
export const ExperimentPlan = ({ experiment, run }: Props) => {
  const { faultId, steps, watch } = experiment;
  const fault = useLab(({ faults }) => faults.find(({ id }) => id === faultId));
  const now = run && run.endedAt === undefined ? run.step : undefined;
  return (
    <div className="experiment-plan">
      <section>
        <h2>{experimentsText.steps}</h2>
        <ol className="experiment-steps">
          {steps.map((step, index) => (
            <li key={step} aria-current={index === now ? 'step' : undefined}>
              {step}
              {index === now && <b> {experimentsText.stepNow}</b>}
            </li>
          ))}
        </ol>
      </section>
      <section>
        <h2>{experimentsText.watch}</h2>
        <ul className="experiment-watch">
          {watch.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{experimentsText.breaks}</h2>
        {faultId === undefined ? (
          <p>{experimentsText.nothingBroken}</p>
        ) : (
          <>
            <p>
              <b>{fault?.title ?? faultId}</b>
            </p>
            {fault && <p>{fault.how}</p>}
            {fault && <p>{fault.standsFor}</p>}
            {fault?.note && <p>{fault.note}</p>}
          </>
        )}
      </section>
    </div>
  );
};
