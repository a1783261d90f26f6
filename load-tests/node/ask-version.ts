import { setTimeout as delay } from 'node:timers/promises';
import { createClassroom } from '@evolua/lab/classroom/create-classroom';
import { createPacer } from '@evolua/lab/traffic/create-pacer';
import { createQuestions } from '@evolua/lab/traffic/create-questions';
import { judge } from '@evolua/lab/traffic/judge';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Phase, Plan } from '../plans/plan.ts';
import { droppedLine } from './dropped-line.ts';
import { pointsOf } from './points-of.ts';

type Asking = {
  readonly version: VersionId;
  readonly url: string;
  readonly plan: Plan;
  /** Where the accounts are noted, until they are removed. */
  readonly pupilsFile: string;
  /** Receives lines of k6's JSON output. */
  readonly write: (line: string) => void;
  /** Hears of every answer. */
  readonly onCount: (counts: { readonly asked: number; readonly good: number }) => void;
};

const PATIENCE_MS = 20_000;
const FAREWELL_MS = 60_000;
const SECOND_MS = 1_000;
const UNKNOWN = { phase: '', failure: undefined };

/**
 * Asks a version as a plan says, by the laboratory's own class, and reads every stream as it comes.
 * Knows plans of unique questions only. Resolves when the accounts are gone again.
 */
export const askVersion = async (asking: Asking): Promise<void> => {
  const { version, url, plan, pupilsFile, write, onCount } = asking;
  const classroom = createClassroom({
    urls: { [version]: url },
    file: pupilsFile,
    closeWithinMs: FAREWELL_MS,
  });
  const questions = createQuestions();
  const known = new Map<string, { phase: string; failure: string | undefined }>();
  const underWay = new Set<Promise<unknown>>();
  const counts = { asked: 0, good: 0 };
  classroom.onHeard((heard) => {
    for (const line of pointsOf(heard, known.get(heard.question) ?? UNKNOWN)) write(line);
    known.delete(heard.question);
    counts.asked += 1;
    if (judge(heard) === 'good') counts.good += 1;
    onCount(counts);
  });

  const askIn = (phase: Phase) => {
    const text = questions.unique();
    const about: { phase: string; failure: string | undefined } = { ...UNKNOWN, phase: phase.name };
    known.set(text, about);
    const answer = classroom.ask(
      version,
      { text },
      {
        signal: AbortSignal.timeout(PATIENCE_MS),
        kind: 'unique',
        onEvent: ({ event, data }) => {
          if (event === 'error') about.failure = (data as { readonly title?: string }).title;
        },
      },
    );
    underWay.add(answer);
    void answer.finally(() => underWay.delete(answer));
  };

  await classroom.prepare(version, Math.max(...plan.phases.map(({ perSecond }) => perSecond)));
  for (const phase of plan.phases) {
    let asked = 0;
    const ask = () => {
      asked += 1;
      askIn(phase);
    };
    const pacer = createPacer({ perSecond: () => phase.perSecond, offset: 0.5, ask });
    pacer.start();
    await delay(phase.seconds * SECOND_MS);
    pacer.stop();
    const missed = Math.floor(phase.perSecond * phase.seconds) - asked;
    if (missed > 1) write(droppedLine(phase.name, missed));
  }
  await Promise.all(underWay);
  await classroom.close();
};
