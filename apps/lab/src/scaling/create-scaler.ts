import type { Part } from '../supervisor/part.ts';
import type { VersionParts } from '../system/version-parts.ts';
import { instanceGroup } from './instance-group.ts';
import { scaleGroup } from './scale-group.ts';
import type { ScalingRules } from './scaling-rules.ts';

export type Scaler = {
  /** From now on it looks. */
  readonly open: () => void;
  /** Nothing more is started or stopped; what runs is left as it is. */
  readonly close: () => void;
};

/** What a server takes, and some for its work. */
const instanceMb = 100;

/** Starts and stops instances as the load at the balancers asks for, region by region. */
export function createScaler(options: {
  readonly versions: readonly VersionParts[];
  readonly rules: ScalingRules;
  /** Of all processes together; absent where the system does not tell. */
  readonly memoryMb: () => Promise<number | undefined>;
  /** Receives sentences (pt-BR): who grew, who shrank. */
  readonly log: (sentence: string) => void;
  readonly onChange: () => void;
}): Scaler {
  const { versions, rules, memoryMb, log, onChange } = options;
  const closed = new AbortController();
  const { signal } = closed;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> = Promise.resolve();

  /** One after the other: a start takes a whole core for a second or two. */
  const start = (server: Part) => {
    const started = turn.then(() => (signal.aborted ? undefined : server.start()));
    turn = started.catch(() => {});
    return started;
  };
  const tell = (sentence: string) => {
    if (!signal.aborted) log(sentence);
  };
  const onStep = () => {
    if (!signal.aborted) onChange();
  };
  const hasRoom = async () => ((await memoryMb()) ?? 0) + instanceMb <= rules.memoryMbMax;

  const looks = versions.flatMap(({ version, regions, balancer }) =>
    regions.flatMap(({ region, instances }) => {
      if (balancer === undefined || instances.every(({ isExtra }) => !isExtra)) return [];
      const id = version.id.toUpperCase();
      const label = regions.length === 1 ? id : `${id} em ${region}`;
      const group = instanceGroup({ instances, balancer, start, onChange: onStep });
      return [scaleGroup({ label, group, rules, hasRoom, log: tell })];
    }),
  );

  return {
    open: () => {
      if (looks.length === 0 || signal.aborted) return;
      timer = setInterval(() => {
        for (const look of looks) look();
      }, rules.sampleMs);
    },
    close: () => {
      closed.abort();
      clearInterval(timer);
    },
  };
}
