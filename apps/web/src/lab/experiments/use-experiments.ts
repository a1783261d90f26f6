import { useLab } from '../state/use-lab.ts';
import { useLabServices } from '../state/use-lab-services.ts';
import { useLoaded } from '../state/use-loaded.ts';

/** All experiments with their last results, which are asked for again when a run ends. */
export const useExperiments = () => {
  const { api } = useLabServices();
  const run = useLab((lab) => lab.run);
  const running = run !== undefined && run.endedAt === undefined;
  const { data, problem, reload } = useLoaded({
    key: 'experiments',
    stamp: running,
    load: api.experiments,
  });
  const experiments = data?.toSorted((one, other) => one.number - other.number);
  return { experiments, problem, reload, run };
};
