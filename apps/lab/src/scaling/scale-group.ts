import type { Balancer } from '../balancer/create-balancer.ts';
import type { Part } from '../supervisor/part.ts';
import type { Instance } from '../system/region.ts';
import { targetOf } from '../system/target-of.ts';
import { desiredCount, type LoadSample } from './desired-count.ts';
import type { ScalingRules } from './scaling-rules.ts';

/** Answers that nobody reads may take some time of their own to end. */
const stopDeadlineMs = 10_000;

/**
 * The instances of a version in one region, which become more and fewer together: those beyond the
 * minimum are started and registered with the balancer, or taken out, drained and stopped.
 * @returns what looks at the load once, and begins what it asks for.
 */
export function scaleGroup(options: {
  /** As the sentences call it: `V2`, `V4 em sa-east-1`. */
  readonly label: string;
  readonly instances: readonly Instance[];
  readonly balancer: Balancer;
  readonly rules: ScalingRules;
  readonly hasRoom: () => Promise<boolean>;
  readonly start: (server: Part) => Promise<void>;
  readonly log: (sentence: string) => void;
  /** There is one more, or one less. */
  readonly onChange: () => void;
  readonly signal: AbortSignal;
}): () => void {
  const { label, instances, balancer, rules, hasRoom, start, log, onChange, signal } = options;
  const extras = instances.filter(({ isExtra }) => isExtra);
  const min = instances.length - extras.length;
  let samples: LoadSample[] = [];
  let isChanging = false;
  let isFullTold = false;
  /** Out of the balancer, at its last answers. */
  let leaving: { readonly instance: Instance; readonly untilMs: number } | undefined;

  const registered = () => extras.filter(({ name }) => balancer.isRegistered(name));
  const inFlight = () => instances.reduce((sum, { name }) => sum + balancer.inFlight(name), 0);

  const join = async (instance: Instance) => {
    await balancer.register(targetOf(instance));
    onChange();
  };
  const grow = async (perInstance: number) => {
    const spare = extras.find(({ name }) => !balancer.isRegistered(name));
    if (spare === undefined) return;
    if (!(await hasRoom())) {
      if (!isFullTold) log(`${label} precisa de mais uma instância, mas não há memória para ela.`);
      isFullTold = true;
      return;
    }
    isFullTold = false;
    await start(spare.server);
    if (signal.aborted) return;
    await join(spare);
    const count = min + registered().length;
    log(
      `${label} cresceu para ${count} instâncias: ` +
        `${perInstance} pedidos em andamento por instância.`,
    );
  };
  const takeOut = () => {
    const instance = registered().at(-1);
    if (instance === undefined) return;
    balancer.deregister(instance.name);
    leaving = { instance, untilMs: performance.now() + rules.drainMs };
  };
  const shrink = async ({ server }: Instance) => {
    await server.stop(stopDeadlineMs);
    onChange();
    const count = min + registered().length;
    const enough = count === 1 ? 'instância, que basta' : 'instâncias, que bastam';
    log(`${label} voltou a ${count} ${enough}.`);
  };

  const change = async (work: () => Promise<void>) => {
    isChanging = true;
    try {
      await work();
    } catch (error) {
      const [sentence] = (error as Error).message.split('\n', 1);
      if (!signal.aborted) log(`${label} não pôde mudar de tamanho: ${sentence}`);
    } finally {
      isChanging = false;
      samples = [];
    }
  };

  return () => {
    if (isChanging) return;
    const nowMs = performance.now();
    if (leaving !== undefined) {
      const { instance, untilMs } = leaving;
      if (balancer.inFlight(instance.name) > 0 && nowMs < untilMs) return;
      leaving = undefined;
      return void change(() => shrink(instance));
    }
    const startedByHand = extras.find(
      ({ name, server }) => server.state === 'ready' && !balancer.isRegistered(name),
    );
    if (startedByHand) return void change(() => join(startedByHand));
    const current = min + registered().length;
    const load = inFlight();
    if (current === min && load <= min * rules.inFlightTarget) {
      samples = [];
      return;
    }
    samples.push({ atMs: nowMs, inFlight: load });
    while ((samples[1]?.atMs ?? nowMs) <= nowMs - rules.downMs) samples.shift();
    const max = instances.length;
    const desired = desiredCount({ current, min, max, samples, nowMs }, rules);
    if (desired > current) void change(() => grow(Math.round(load / current)));
    if (desired < current) takeOut();
  };
}
