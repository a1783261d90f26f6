import { BrandMark } from '../../parts/brand-mark.tsx';
import { ProblemNotice } from '../../parts/problem-notice.tsx';
import { frameText } from '../../text/frame-text.ts';
import { useLabSnapshot } from '../state/use-lab-snapshot.ts';
import { labText } from '../text/lab-text.ts';
import './opening-page.css';

/** Until the laboratory has said its first word: it is looked for, or it is not there. */
export const OpeningPage = () => {
  const connection = useLabSnapshot(({ connection }) => connection);
  const problem = useLabSnapshot(({ problem }) => problem);
  return (
    <main className="opening-page">
      <h1 className="brand">
        <BrandMark />
        {frameText.product}
      </h1>
      <div role="status">
        {connection === 'retrying' ? (
          <ProblemNotice problem={problem ?? { code: 'lab_unreachable', ...labText.unreachable }} />
        ) : (
          <p>{labText.opening}</p>
        )}
      </div>
    </main>
  );
};
