import { Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { QuietLoading } from '../parts/quiet-loading.tsx';
import { frameText } from '../text/frame-text.ts';
import { LabRoutes } from './lab-routes.tsx';
import { ConnectionNotice } from './shell/connection-notice.tsx';
import { FallenScreen } from './shell/fallen-screen.tsx';
import { LabHeader } from './shell/lab-header.tsx';
import { LabVoice } from './shell/lab-voice.tsx';
import { OpeningPage } from './shell/opening-page.tsx';
import { useLabSnapshot } from './state/use-lab-snapshot.ts';
import './lab-app.css';

/** The frame of every screen of the laboratory: they stand in it once its state is known. */
export const LabApp = () => {
  const known = useLabSnapshot(({ lab }) => lab !== undefined);
  if (!known) return <OpeningPage />;
  return (
    <div className="lab">
      <a className="skip" href="#conteudo">
        {frameText.skip}
      </a>
      <LabHeader />
      <ConnectionNotice />
      <ErrorBoundary FallbackComponent={FallenScreen}>
        <Suspense fallback={<QuietLoading />}>
          <LabRoutes />
        </Suspense>
      </ErrorBoundary>
      <LabVoice />
    </div>
  );
};
