import { useEffect, useId, useState } from 'react';
import type { AnswerState } from '../answers/answer-state.ts';
import { useAnswer } from '../app/use-answer.ts';
import { useServices } from '../app/use-services.ts';
import { useSystem } from '../app/use-system.ts';
import { stationsOf } from '../route/stations-of.ts';
import { text } from '../text/pt-br.ts';
import { anchorOf } from '../threads/anchor-of.ts';
import { answerView } from '../threads/answer-view.ts';
import type { ThreadActions } from '../threads/thread-actions.ts';
import type { Turn } from '../threads/turn.ts';
import { AnswerEnding } from './answer-ending.tsx';
import { AnswerFoot } from './answer-foot.tsx';
import { AnswerText } from './answer-text.tsx';
import { RouteLine } from './route-line.tsx';
import './answer.css';

type Props = {
  readonly turn: Turn;
  readonly conversationId: string | undefined;
  /** Nothing was asked after it: it can be tried again without hiding what was said since. */
  readonly last: boolean;
  readonly actions: ThreadActions;
};

const whole = (answer: AnswerState | undefined): AnswerState | undefined => answer;

/** An answer, whether it is being written, was just written here, or comes from the store. */
export const Answer = ({ turn, conversationId, last, actions }: Props) => {
  const { answers } = useServices();
  const system = useSystem();
  const live = useAnswer(turn.generationId, whole);
  const view = answerView(turn.answer, live);
  const [routeOpen, setRouteOpen] = useState(live !== undefined);
  const routeId = useId();
  const { generationId } = turn;

  // An answer found running goes on here; one that has just failed comes back with its reason.
  const follow = (): void => {
    if (generationId && conversationId) answers.follow(generationId, conversationId);
  };
  const wanted = view.phase === 'asking' || (view.phase === 'failed' && last);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per answer, not per render.
  useEffect(() => {
    if (!wanted || live) return;
    if (view.phase === 'asking') setRouteOpen(true);
    follow();
  }, [generationId, conversationId, wanted, live === undefined]);

  const settled = view.phase !== 'asking' && view.phase !== 'writing';
  const showRoute = routeOpen || view.phase === 'asking' || (view.phase === 'failed' && last);
  const stations = showRoute ? stationsOf({ ...view, providers: system?.providers ?? [] }) : [];
  const rewrite = (verb: 'regenerate' | 'continue'): void => actions.rewrite(turn, verb, view.text);
  const followAgain = (): void => {
    follow();
    actions.toPen();
  };
  const toggleRoute = (): void => {
    if (!routeOpen) follow();
    setRouteOpen(!routeOpen);
  };

  return (
    <div className="answer" id={anchorOf(turn.answerId)} tabIndex={-1} aria-busy={!settled}>
      <h2 className="sr-only">{text.thread.answer}</h2>
      {view.text !== '' && <AnswerText writing={!settled}>{view.text}</AnswerText>}
      {settled && (
        <AnswerFoot
          view={view}
          turn={turn}
          route={{ id: routeId, open: showRoute, toggle: toggleRoute }}
          onChoose={actions.choose}
          onRegenerate={() => rewrite('regenerate')}
        />
      )}
      <div id={routeId} hidden={stations.length === 0}>
        {stations.length > 0 && <RouteLine stations={stations} />}
      </div>
      <AnswerEnding view={view} onFollow={followAgain} onRewrite={last ? rewrite : undefined} />
    </div>
  );
};
