import type { Balancer } from '../balancer/create-balancer.ts';
import type { Part } from '../supervisor/part.ts';
import type { Instance } from '../system/region.ts';
import { targetOf } from '../system/target-of.ts';

/** The instances of a version in one region, of which some come and go. */
export type InstanceGroup = {
  readonly min: number;
  readonly max: number;
  /** Those that the balancer knows. */
  readonly count: () => number;
  /** Requests of all of them, those that have been taken out included. */
  readonly inFlight: () => number;
  /** Starts a spare one and gives it its share. @throws the Problem of one that does not start. */
  readonly grow: () => Promise<void>;
  /** A spare one that somebody has started by hand takes part. */
  readonly adopt: () => Promise<void> | undefined;
  /** The newest gets nothing more. */
  readonly takeOut: () => Leaving | undefined;
};

/** An instance at its last requests. */
export type Leaving = {
  readonly inFlight: () => number;
  readonly stop: () => Promise<void>;
};

/** Answers that nobody reads may take some time of their own to end. */
const stopDeadlineMs = 10_000;

export function instanceGroup(options: {
  readonly instances: readonly Instance[];
  readonly balancer: Balancer;
  readonly start: (server: Part) => Promise<void>;
  /** There is one more, or one less. */
  readonly onChange: () => void;
}): InstanceGroup {
  const { instances, balancer, start, onChange } = options;
  const extras = instances.filter(({ isExtra }) => isExtra);
  const min = instances.length - extras.length;
  const isKnown = ({ name }: Instance) => balancer.isRegistered(name);
  const isSpare = (instance: Instance) => !isKnown(instance);
  const register = async (instance: Instance) => {
    await balancer.register(targetOf(instance));
    onChange();
  };

  return {
    min,
    max: instances.length,
    count: () => min + extras.filter(isKnown).length,
    inFlight: () => instances.reduce((sum, { name }) => sum + balancer.inFlight(name), 0),
    grow: async () => {
      const spare = extras.find(isSpare);
      if (spare === undefined) return;
      await start(spare.server);
      if (spare.server.state === 'ready') await register(spare);
    },
    adopt: () => {
      const stray = extras.filter(isSpare).find(({ server }) => server.state === 'ready');
      return stray && register(stray);
    },
    takeOut: () => {
      const last = extras.findLast(isKnown);
      if (last === undefined) return undefined;
      balancer.deregister(last.name);
      return {
        inFlight: () => balancer.inFlight(last.name),
        stop: async () => {
          await last.server.stop({ deadlineMs: stopDeadlineMs });
          onChange();
        },
      };
    },
  };
}
