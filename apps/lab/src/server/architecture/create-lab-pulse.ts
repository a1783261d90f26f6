import { model } from '@evolua/architecture/data/model';
import { healthTogether } from '@evolua/architecture/live/health-together';
import { versionPulseOf } from '@evolua/architecture/live/version-pulse-of';
import { isLive } from '@evolua/architecture/model/is-live';
import type { Health, Pulse, VersionPulse } from '@evolua/architecture/model/pulse';
import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { Classroom } from '../../classroom/classroom.ts';
import type { HeardAnswer } from '../../classroom/heard-answer.ts';
import type { LabParts } from '../lab-parts.ts';
import { countsOf } from './counts-of.ts';
import { createProviderHealths } from './create-provider-healths.ts';
import { processHealths } from './process-healths.ts';
import { sightsOf } from './sights-of.ts';

type Heard = { readonly answer: HeardAnswer; readonly atMs: number };

const windowMs = 1_000;

/**
 * All versions that run, on their diagrams: how their processes are, and what the answers of the
 * last second have told of their way. Of a question nothing is kept for longer.
 */
export function createLabPulse(
  parts: Pick<LabParts, 'versions' | 'processViews' | 'links'> & {
    readonly classroom: Pick<Classroom, 'onHeard'>;
  },
): () => Pulse {
  const providers = createProviderHealths();
  let heard: readonly Heard[] = [];
  const lately = () => {
    const nowMs = performance.now();
    return heard.filter(({ atMs }) => nowMs - atMs < windowMs);
  };
  parts.classroom.onHeard((answer) => {
    heard = [...lately(), { answer, atMs: performance.now() }];
  });

  const pulseOf = (version: VersionId, views: readonly ProcessView[]): VersionPulse => {
    const answers = lately()
      .map(({ answer }) => answer)
      .filter((answer) => answer.version === version);
    const own = views.filter((view) => view.version === version);
    const { sights, unserved } = sightsOf(version, answers, own, providers(version, answers));
    const pulse = versionPulseOf(model, version, sights, countsOf.answers(unserved));
    const healths = componentHealths(version, processHealths(views, parts.links));
    // What its process can't do, no earlier answer makes well.
    const isDown = (id: string) => healths[id] === 'down';
    const told = Object.entries(pulse.components).filter(([id]) => !isDown(id));
    return { ...pulse, components: { ...healths, ...Object.fromEntries(told) } };
  };

  return () => {
    const views = parts.processViews();
    const versions = parts.versions.map(({ id }) => [id, pulseOf(id, views)] as const);
    return { at: Date.now(), here: 'lab', versions: Object.fromEntries(versions) };
  };
}

/** By component, how the processes are in which it lives. */
function componentHealths(version: VersionId, processes: ReadonlyMap<string, Health>) {
  const healths: Record<string, Health> = {};
  for (const component of model.components.filter((one) => isLive(one, version))) {
    for (const home of component.homes) {
      if (home.kind !== 'process' || !(home.versions?.includes(version) ?? true)) continue;
      const health = processes.get(home.name);
      if (health) healths[component.id] = healthTogether(healths[component.id], health);
    }
  }
  return healths;
}
