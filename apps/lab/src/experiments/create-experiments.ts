import type { RunView } from '@evolua/lab-contract/run-view';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { labRefusal } from '../control/lab-refusal.ts';
import { createListeners } from '../create-listeners.ts';
import type { Experiment } from './experiment.ts';
import type { Experiments } from './experiments.ts';
import type { Limits } from './limits.ts';
import type { Pace } from './pace.ts';
import type { PlayerPorts } from './player-ports.ts';
import { runExperiment } from './run-experiment.ts';

/** In class: about half a minute each. */
const classPace: Pace = { probesBefore: 10, probesDuring: 40, probesAfter: 10, perSecond: 5 };
/** After healing the same probe holds again within 60 s (AVAILABILITY §4). */
const classLimits: Limits = { beforeMs: 90_000, duringMs: 60_000, afterMs: 60_000 };

type Options = Omit<PlayerPorts, 'pace' | 'limits' | 'now'> &
  Partial<Pick<PlayerPorts, 'pace' | 'limits' | 'now'>> & {
    readonly experiments: readonly Experiment[];
  };

type Running = {
  readonly title: string;
  readonly controller: AbortController;
  readonly over: Promise<RunView>;
};

/** The experiments of a running system. One is played at a time. */
export function createExperiments(options: Options): Experiments {
  const { pace = classPace, limits = classLimits, now = Date.now, experiments, desk } = options;
  const ports: PlayerPorts = { ...options, pace, limits, now };
  const lastRuns = new Map<string, RunView>();
  const listeners = createListeners();
  let run: RunView | undefined;
  let running: Running | undefined;
  let isClaimed = false;

  const tell = (changed: RunView) => {
    run = changed;
    lastRuns.set(changed.experimentId, changed);
    listeners.tell();
  };

  const refuseWhileRunning = () => {
    if (running === undefined) return;
    throw labRefusal(409, 'experiment_running', {
      title: 'Um experimento por vez',
      detail: `"${running.title}" ainda está em andamento. Espere o fim ou interrompa.`,
    });
  };
  const refuseWhileClaimed = () => {
    if (!isClaimed) return;
    throw labRefusal(409, 'game_day_running', {
      title: 'Há um dia de jogo em andamento',
      detail: 'Os experimentos são dele até o fim. Pare o dia de jogo antes.',
    });
  };

  const begin = (id: string, versions: readonly VersionId[]): Promise<RunView> => {
    const experiment = experiments.find((each) => each.id === id);
    if (experiment === undefined) {
      throw labRefusal(404, 'experiment_not_found', {
        title: 'Experimento desconhecido',
        detail: `Não há experimento "${id}".`,
      });
    }
    refuseWhileRunning();
    const [on] = desk.active();
    if (on !== undefined) {
      throw labRefusal(409, 'fault_active', {
        title: 'Algo já está quebrado',
        detail: `A falha "${on.title}" ainda está em vigor. Repare-a antes.`,
      });
    }
    const controller = new AbortController();
    const { signal } = controller;
    const over = runExperiment({ experiment, versions, signal }, ports, tell).finally(() => {
      running = undefined;
    });
    running = { title: experiment.title, controller, over };
    return over;
  };

  return {
    list: () =>
      experiments.map(({ deed, perSecond: _, checks: __, ...texts }) => ({
        ...texts,
        faultId: deed.kind === 'fault' ? deed.id : undefined,
        lastRun: lastRuns.get(texts.id),
      })),
    run: () => run,
    start: (id) => {
      refuseWhileClaimed();
      void begin(
        id,
        options.versions.map((version) => version.id),
      );
      // It tells of itself before it does anything.
      return run as RunView;
    },
    abort: async () => {
      running?.controller.abort();
      await running?.over;
    },
    onChange: listeners.add,
    claim: () => {
      refuseWhileClaimed();
      refuseWhileRunning();
      isClaimed = true;
      return {
        play: async (id, versions) => begin(id, versions),
        release: () => {
          isClaimed = false;
        },
      };
    },
  };
}
