import { model } from '@evolua/architecture/data/model';
import { serverComponentOf } from '@evolua/architecture/live/server-component-of';
import type { ServerSight } from '@evolua/architecture/live/server-sight';
import type { ProcessView } from '@evolua/lab-contract/process-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import type { HeardAnswer } from '../../classroom/heard-answer.ts';
import { countsOf } from './counts-of.ts';

/** What each server of a version has seen, and the answers that came from none of them. */
export function sightsOf(
  version: VersionId,
  answers: readonly HeardAnswer[],
  views: readonly ProcessView[],
  providers: ServerSight['providers'],
): { readonly sights: readonly ServerSight[]; readonly unserved: readonly HeardAnswer[] } {
  const servers = views.filter(({ kind, state }) => kind === 'server' && state !== 'spare');
  const [only] = servers.length === 1 ? servers : [];
  // Without a balancer nobody says who answered: it can only have been this one.
  const serverOf = ({ end }: HeardAnswer) =>
    end.servedBy ?? (end.status === 0 ? undefined : only?.name);
  const sights = servers.map(({ name, inFlight = 0 }): ServerSight => {
    const own = answers.filter((answer) => serverOf(answer) === name);
    const route = own.flatMap((answer) => answer.route);
    return {
      component: serverComponentOf(model, version, name) ?? '',
      // The runner knows better how its processes are.
      health: 'unknown',
      stores: {},
      inFlight,
      answers: countsOf.answers(own),
      lookups: countsOf.lookups(route),
      calls: Object.fromEntries(
        Object.keys(providers).map((provider) => [provider, countsOf.calls(route, provider)]),
      ),
      providers,
    };
  });
  return { sights, unserved: answers.filter((answer) => serverOf(answer) === undefined) };
}
