import { randomUUID } from 'node:crypto';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../classroom/classroom.ts';
import type { Experiment } from './experiment.ts';
import type { OwnAnswer } from './own-answer.ts';

export type Questions = Extract<Experiment['deed'], { kind: 'questions' }>;

/** One Redis and one process, where a version has them in several regions. */
const region = 'us-east-1';

/** Asks a version what the experiment asks, by itself; resolves at the end of the last answer. */
export async function askOwn(
  classroom: Pick<Classroom, 'ask'>,
  version: VersionId,
  { text, count, order }: Questions,
  signal: AbortSignal,
): Promise<readonly OwnAnswer[]> {
  const question = { text: `${text} (${randomUUID().slice(0, 8)})`, region };
  const ask = () => askOnce(classroom, version, question, signal);
  if (order === 'at-once') return Promise.all(Array.from({ length: count }, ask));
  const answers: OwnAnswer[] = [];
  while (answers.length < count && !signal.aborted) answers.push(await ask());
  return answers;
}

async function askOnce(
  classroom: Pick<Classroom, 'ask'>,
  version: VersionId,
  question: { readonly text: string; readonly region: string },
  signal: AbortSignal,
): Promise<OwnAnswer> {
  let summary: { readonly cached?: unknown; readonly costUsd?: unknown } = {};
  const { ended } = await classroom.ask(version, question, {
    signal,
    onEvent: ({ event, data }) => {
      if (event === 'done') summary = data as typeof summary;
    },
  });
  const isWhole = ended === 'done';
  // A call of unknown price has no cost (`null`), and is a call all the same.
  return { isWhole, isCached: summary.cached === true, isPaid: isWhole && summary.costUsd !== 0 };
}
