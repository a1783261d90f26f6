import { useEffect, useId, useState } from 'react';
import type { AnswerState } from '../answers/answer-state.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';
import { useSystem } from '../app/use-system.ts';
import { stationsOf } from '../route/stations-of.ts';
import { text } from '../text/pt-br.ts';
import { answerView } from '../threads/answer-view.ts';
import type { Turn } from '../threads/turn.ts';
import { AnswerEnding } from './answer-ending.tsx';
import { AnswerFigures } from './answer-figures.tsx';
import { AnswerText } from './answer-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { RouteLine } from './route-line.tsx';
import './answer.css';

type Props = {
  readonly turn: Turn;
  readonly conversationId: string | undefined;
  readonly onAskAgain: ((question: string, parentId: string | undefined) => void) | undefined;
};

const whole = (answer: AnswerState | undefined): AnswerState | undefined => answer;

/** An answer, whether it is being written, was just written here, or comes from the store. */
export const Answer = ({ turn, conversationId, onAskAgain }: Props) => {
  const { answers } = useServices();
  const system = useSystem();
  const live = useAnswer(turn.generationId, whole);
  const view = answerView(turn.answer, live);
  const [routeOpen, setRouteOpen] = useState(live !== undefined);
  const routeId = useId();
  const { generationId } = turn;

  // An answer found running goes on here; one that failed comes back with its reason.
  const follow = (): void => {
    if (generationId && conversationId) answers.follow(generationId, conversationId);
  };
  const wanted = view.phase === 'asking' || view.phase === 'failed';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, not per render.
  useEffect(() => {
    if (!wanted || live) return;
    if (view.phase === 'asking') setRouteOpen(true);
    follow();
  }, [generationId, conversationId, wanted, live === undefined]);

  const showRoute = routeOpen || view.phase === 'asking' || view.phase === 'failed';
  const stations = showRoute ? stationsOf({ ...view, providers: system?.providers ?? [] }) : [];
  const toggleRoute = (): void => {
    if (!routeOpen) follow();
    setRouteOpen(!routeOpen);
  };
  // An answer that never began makes room; words that came are not hidden by another try.
  const askAgain = (): void =>
    onAskAgain?.(turn.question, view.text === '' ? turn.parentId : undefined);
  const settled = view.phase !== 'asking' && view.phase !== 'writing';

  return (
    <div className="answer" aria-busy={!settled}>
      <h2 className="sr-only">{text.thread.answer}</h2>
      {view.text !== '' && <AnswerText writing={!settled}>{view.text}</AnswerText>}
      {settled && view.summary && (
        <div className="answer-foot">
          <AnswerFigures summary={view.summary} />
          <span className="answer-verbs">
            {view.text !== '' && <CopyButton value={() => view.text} />}
            <button
              type="button"
              className="link"
              aria-expanded={routeOpen}
              aria-controls={routeId}
              onClick={toggleRoute}
            >
              {text.answer.route}
            </button>
          </span>
        </div>
      )}
      <div id={routeId} hidden={stations.length === 0}>
        {stations.length > 0 && <RouteLine stations={stations} />}
      </div>
      <AnswerEnding view={view} onFollow={follow} onAskAgain={onAskAgain && askAgain} />
    </div>
  );
};
