import { Link, Redirect } from 'wouter';
import { Notice } from '../../parts/notice.tsx';
import { QuietLoading } from '../../parts/quiet-loading.tsx';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { useLabServices } from '../state/use-lab-services.ts';
import { useLoaded } from '../state/use-loaded.ts';
import { codeText } from '../text/code-text.ts';
import { CodeStepView } from './code-step-view.tsx';
import './code-screen.css';

type Props = {
  /** The newer version of the step; absent: the first step. */
  readonly to: string | undefined;
};

/** From one version's composition root to the next one's: a step has an address of its own. */
export const CodeScreen = ({ to }: Props) => {
  const { api } = useLabServices();
  const { data: steps, problem, reload } = useLoaded({ key: 'code', load: api.code });
  const step = steps?.find((each) => each.to === to);
  const first = steps?.[0];
  if (to === undefined && first) return <Redirect to={`/codigo/${first.to}`} replace />;
  return (
    <LabPage title={codeText.title} lead={codeText.lead}>
      <RetryNotice problem={problem} onRetry={reload} />
      {!steps && !problem && <QuietLoading />}
      {steps && steps.length > 0 && (
        <nav className="code-steps" aria-label={codeText.steps.label}>
          {steps.map(({ from, to: newer }) => (
            <Link
              key={newer}
              href={`/codigo/${newer}`}
              data-version={newer}
              aria-current={newer === to ? 'page' : undefined}
            >
              {codeText.step(from, newer)}
            </Link>
          ))}
        </nav>
      )}
      {step && <CodeStepView step={step} />}
      {steps && !step && <Notice tone="warn" {...codeText.missing} />}
    </LabPage>
  );
};
