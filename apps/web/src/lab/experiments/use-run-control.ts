import type { RunView } from '@evolua/lab-contract/run-view';
import { useAct } from '../state/use-act.ts';
import { useCanAct } from '../state/use-can-act.ts';
import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';

/** What can be done about an experiment now, and what stands in the way. */
export const useRunControl = (id: string, run: RunView | undefined) => {
  const { api } = useLabServices();
  const { busy, problem, act } = useAct();
  const canAct = useCanAct();
  const otherId = useLab(({ run: live }) =>
    live && live.endedAt === undefined && live.experimentId !== id ? live.experimentId : undefined,
  );
  const playing = useLab(({ gameDay }) => gameDay?.state === 'running');
  return {
    canAct,
    busy,
    problem,
    playing,
    otherId,
    running: run !== undefined && run.endedAt === undefined,
    start: () => act(() => api.runExperiment(id)),
    abort: () => act(api.abortRun),
  };
};
