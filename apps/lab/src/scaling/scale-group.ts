import { desiredCount, type LoadSample } from './desired-count.ts';
import type { InstanceGroup, Leaving } from './instance-group.ts';
import type { ScalingRules } from './scaling-rules.ts';

/**
 * Keeps a group of instances as large as its load asks for, one step at a time.
 * @returns what looks at the load once, and begins what it asks for.
 */
export function scaleGroup(options: {
  /** As the sentences call it: `V2`, `V4 em sa-east-1`. */
  readonly label: string;
  readonly group: InstanceGroup;
  readonly rules: ScalingRules;
  /** Whether the machine can bear one more. */
  readonly hasRoom: () => Promise<boolean>;
  /** Receives sentences (pt-BR); nobody, once it is closed. */
  readonly log: (sentence: string) => void;
}): () => void {
  const { label, group, rules, hasRoom, log } = options;
  const { min, max } = group;
  let samples: LoadSample[] = [];
  let isChanging = false;
  let isFullTold = false;
  let leaving: (Leaving & { readonly untilMs: number }) | undefined;

  const grow = async (perInstance: number) => {
    const isFull = !(await hasRoom());
    if (isFull && !isFullTold) {
      log(`${label} precisa de mais uma instância, mas não há memória para ela.`);
    }
    isFullTold = isFull;
    if (isFull) return;
    await group.grow();
    const why = `${perInstance} pedidos em andamento por instância`;
    log(`${label} cresceu para ${group.count()} instâncias: ${why}.`);
  };
  const stop = async (last: Leaving) => {
    await last.stop();
    const count = group.count();
    const enough = count === 1 ? 'instância, que basta' : 'instâncias, que bastam';
    log(`${label} voltou a ${count} ${enough}.`);
  };
  /** What the load was before tells nothing of what it asks for after. */
  const change = async (work: Promise<void>) => {
    isChanging = true;
    await work.catch((error: Error) => {
      const [sentence] = error.message.split('\n', 1);
      log(`${label} não pôde mudar de tamanho: ${sentence}`);
    });
    isChanging = false;
    samples = [];
  };

  return () => {
    if (isChanging) return;
    const nowMs = performance.now();
    if (leaving !== undefined) {
      if (leaving.inFlight() > 0 && nowMs < leaving.untilMs) return;
      const last = leaving;
      leaving = undefined;
      return void change(stop(last));
    }
    const adopting = group.adopt();
    if (adopting !== undefined) return void change(adopting);
    const [current, inFlight] = [group.count(), group.inFlight()];
    if (current === min && inFlight <= min * rules.inFlightTarget) {
      samples = [];
      return;
    }
    samples.push({ atMs: nowMs, inFlight });
    while ((samples[1]?.atMs ?? nowMs) <= nowMs - rules.downMs) samples.shift();
    const desired = desiredCount({ current, min, max, samples, nowMs }, rules);
    if (desired > current) void change(grow(Math.round(inFlight / current)));
    if (desired >= current) return;
    const last = group.takeOut();
    leaving = last && { ...last, untilMs: nowMs + rules.drainMs };
  };
}
