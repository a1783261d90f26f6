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
  const times = { breaking: now(), broken: Infinity, mending: Infinity, repaired: Infinity };
  const seen = (version: VersionId): Seen => {
    // Whoever was still waiting at a change has met both sides of it.
    const asked = (from: number, to: number) =>
      log.of(version).filter(({ at, totalMs }) => at > from && at + totalMs <= to);
    return {
      before: asked(0, times.breaking),
      during: asked(times.broken, times.mending),
      after: asked(times.repaired, Infinity),
      brokenAt: times.broken,
      repairedAt: times.repaired,
      own: [],
    };
  };
  const isThrough = (version: VersionId) => {
    const now = seen(version);
    const awaited = experiment.checks[version].filter(({ comes }) => comes);
    return now.during.length >= pace.probesDuring && judge(awaited, now).held;
  };
  const struck = () => {
    const active = desk.active().find((each) => each.id === id);
    if (active !== undefined) return active.struck;
    throw problem('A falha foi reparada antes da hora. Rode o experimento outra vez.');
  };
  const recovery = goodAfter({ withinMs: limits.afterMs, count: pace.probesAfter });

  try {
    const aimed = fault.perVersion ? { versions } : {};
    await desk.inject(id, { intensity, durationMs: lastsMs, ...aimed });
    signal.throwIfAborted();
    times.broken = now();
    onStage('during', 2);
    await log.until(() => struck() > 0 && versions.every(isThrough), limits.duringMs, signal);
    if (struck() === 0) throw problem('A falha não atingiu nada: não há o que concluir.');
  } finally {
    times.mending = now();
    await mend(desk, id, limits.afterMs);
  }
  times.repaired = now();
  onStage('after', 3);
  const isWell = (version: VersionId) => recovery.judge(seen(version)).held;
  await log.until(() => versions.every(isWell), limits.afterMs, signal);
  return (version) => judge([...experiment.checks[version], recovery], seen(version));
}
