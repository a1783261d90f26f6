import { useState } from 'react';
import { useExperiments } from '../experiments/use-experiments.ts';
import { RetryNotice } from '../parts/retry-notice.tsx';
import { LabPage } from '../shell/lab-page.tsx';
import { useLab } from '../state/use-lab.ts';
import { gameDayText } from '../text/game-day-text.ts';
import { GameForm } from './game-form.tsx';
import { GamePlan } from './game-plan.tsx';
import { GameReport } from './game-report.tsx';
import './game-day-screen.css';

/** Experiments drawn by a seed, one after the other, and what held at the end. */
export const GameDayScreen = () => {
  const game = useLab((lab) => lab.gameDay);
  const { experiments, problem, reload, run } = useExperiments();
  const [preparing, setPreparing] = useState(false);
  const running = game?.state === 'running';
  const form = !game || (preparing && !running);
  const titleOf = (id: string): string => experiments?.find((each) => each.id === id)?.title ?? id;
  return (
    <LabPage title={gameDayText.title} lead={gameDayText.lead}>
      <RetryNotice problem={problem} onRetry={reload} />
      {form && <GameForm onStarted={() => setPreparing(false)} />}
      {game && !form && (
        <>
          <GamePlan game={game} run={run} titleOf={titleOf} />
          {!running && (
            <GameReport game={game} titleOf={titleOf} onAnother={() => setPreparing(true)} />
          )}
        </>
      )}
    </LabPage>
  );
};
