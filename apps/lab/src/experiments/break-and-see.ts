import type { VersionId } from '@evolua/lab-contract/version-id';
import { problem } from '../problem.ts';
import { goodAfter } from './checks/good-after.ts';
import type { Seen } from './checks/seen.ts';
import type { Experiment } from './experiment.ts';
import { judge, type Verdict } from './judge.ts';
import { mend } from './mend.ts';
import type { Play } from './play.ts';
import type { PlayerPorts } from './player-ports.ts';
import type { ProbeLog } from './probe-log.ts';
import { seenBy, type Turns } from './seen-by.ts';

type Breakage = Extract<Experiment['deed'], { kind: 'fault' }>;

/** After the watching the fault may end by itself; never before. */
const marginMs = 30_000;

/**
 * Injects the fault, watches until enough was asked under it and what is expected to come has come,
 * repairs it, and watches until all is well again. It is repaired however this ends.
 * @throws a Problem: it was repaired by somebody else, or has met nothing.
 */
export async function breakAndSee(
  { id, intensity }: Breakage,
  { experiment, versions, signal, onStage }: Play,
  { desk, pace, limits, now }: PlayerPorts,
  log: ProbeLog,
): Promise<(version: VersionId) => Verdict> {
  const fault = desk.catalogue.find((each) => each.id === id);
  if (fault === undefined) throw problem(`O catálogo não tem a falha "${id}".`);
  const { durationMs } = fault;
  const wantedMs = limits.duringMs + marginMs;
  const lastsMs = Math.min(Math.max(wantedMs, durationMs.min), durationMs.max);
  const toCome = Number.POSITIVE_INFINITY;
  let turns: Turns = { breaking: now(), broken: toCome, mending: toCome, repaired: toCome };
  const seen = (version: VersionId) => seenBy(log.of(version), turns);
  const isThrough = (version: VersionId) => {
    const soFar = seen(version);
    const awaited = experiment.checks[version].filter(({ comes }) => comes);
    return soFar.during.length >= pace.probesDuring && judge(awaited, soFar).held;
  };
  const struck = () => {
    const active = desk.active().find((each) => each.id === id);
    if (active !== undefined) return active.struck;
    throw problem('A falha foi reparada antes da hora. Rode o experimento outra vez.');
  };
  /** As it was known at the repair: an answer that is told of later changes no verdict. */
  let under = new Map<VersionId, Seen>();
  const recovery = goodAfter({ withinMs: limits.afterMs, count: pace.probesAfter });

  try {
    const aimed = fault.perVersion ? { versions } : {};
    await desk.inject(id, { intensity, durationMs: lastsMs, ...aimed });
    signal.throwIfAborted();
    turns = { ...turns, broken: now() };
    onStage('during', 2);
    await log.until(() => struck() > 0 && versions.every(isThrough), limits.duringMs, signal);
    if (struck() === 0) throw problem('A falha não atingiu nada: não há o que concluir.');
  } finally {
    turns = { ...turns, mending: now() };
    under = new Map(versions.map((version) => [version, seen(version)]));
    await mend(desk, id, limits.afterMs);
  }
  turns = { ...turns, repaired: now() };
  onStage('after', 3);
  const isWell = (version: VersionId) => recovery.judge(seen(version)).held;
  await log.until(() => versions.every(isWell), limits.afterMs, signal);
  return (version) => {
    const { after, repairedAt, ...rest } = seen(version);
    const whole = { ...rest, ...under.get(version), after, repairedAt };
    return judge([...experiment.checks[version], recovery], whole);
  };
}
