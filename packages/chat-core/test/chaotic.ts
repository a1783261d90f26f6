import { stack } from '../src/domain/stack.ts';
import { chaos } from '../src/layers/chaos.ts';
import { chaosExperiments } from '../src/layers/parts/chaos-experiments.ts';
import { aLogger } from './a-logger.ts';
import { type Step, scriptedProvider } from './scripted-provider.ts';

type Options = {
  readonly name?: string;
  /** What chance draws; 0 strikes whatever may be struck. */
  readonly random?: () => number;
};

/** A scripted provider with chaos around it, and whoever decides about it above. */
export const chaotic = (
  script: readonly Step[],
  { name = 'openai', random = () => 0 }: Options = {},
) => {
  const { logger, lines } = aLogger();
  const experiments = chaosExperiments({ logger, random });
  const scripted = scriptedProvider(script, { name });
  const provider = stack(
    // The request goes down, the answer comes back up.
    experiments.watch,
    chaos(experiments),
    scripted.provider,
  );
  return { experiments, scripted, provider, lines };
};
