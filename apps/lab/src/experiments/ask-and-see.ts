import type { VersionId } from '@evolua/lab-contract/version-id';
import { askOwn, type Questions } from './ask-own.ts';
import { judge, type Verdict } from './judge.ts';
import type { OwnAnswer } from './own-answer.ts';
import type { Play } from './play.ts';
import type { PlayerPorts } from './player-ports.ts';

/** Asks the experiment's own questions of all versions at once; nothing is broken. */
export async function askAndSee(
  questions: Questions,
  { experiment, versions, signal, onStage }: Play,
  { classroom, now }: PlayerPorts,
): Promise<(version: VersionId) => Verdict> {
  const answers = new Map<VersionId, readonly OwnAnswer[]>();
  await Promise.all(
    versions.map(async (version) => {
      answers.set(version, await askOwn(classroom, version, questions, signal));
    }),
  );
  signal.throwIfAborted();
  onStage('during', 2);
  const nothing = { before: [], during: [], after: [], brokenAt: now(), repairedAt: now() };
  return (version) =>
    judge(experiment.checks[version], { ...nothing, own: answers.get(version) ?? [] });
}
