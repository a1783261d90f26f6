import type { Answer } from './answer.ts';
import type { Clock } from './clock.ts';
import type { Contestant } from './contestant.ts';
import type { Question } from './question.ts';
import type { Round } from './scenario.ts';

/** What a scenario acts on. Every answer is recorded, in the order of asking. */
export type ScenarioStage = Pick<Contestant, 'simulator' | 'models' | 'leave'> & {
  readonly clock: Clock;
  readonly round: Round;
  readonly ask: (question?: Question) => Promise<Answer>;
};
