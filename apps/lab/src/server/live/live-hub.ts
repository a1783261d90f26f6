import { sseFrame } from '@evolua/chat-core/http/streams/sse-frame';
import type { LiveEvent } from '@evolua/lab-contract/live-event';
import type { Second } from '@evolua/lab-contract/second';
import type { EventStream } from '../event-stream.ts';
import { tooManyViewers } from './too-many-viewers.ts';

type State = Extract<LiveEvent, { type: 'state' }>;
type Tick = Extract<LiveEvent, { type: 'tick' }>;
/** What is told whole whenever it has changed. */
type Topic = Exclude<LiveEvent, State | Tick>;

export type LiveHub = {
  /** Throws a LabRefusal, 503, where as many watch as may. */
  readonly refuseWhenFull: () => void;
  /** Sends everything, then what changes. */
  readonly join: (stream: EventStream) => void;
  /** Something of the topic may have changed. */
  readonly touch: (type: Topic['type']) => void;
  /** More of the background traffic is known. */
  readonly tick: (changed: readonly Second[]) => void;
  readonly close: () => void;
};

const viewersMax = 64;
const lookMs = 1_000;
/** A tick that comes a little early is not held back for a whole second. */
const apartMs = 900;
const looksPerHeartbeat = 15;
const heartbeat = Buffer.from(': ping\n\n');

/**
 * Tells every viewer what changes, each event written once for all of them and each kind at most
 * once a second. While nobody watches nothing is looked at.
 */
export function createLiveHub(options: {
  readonly state: () => State;
  readonly topics: { readonly [T in Topic['type']]: () => Extract<Topic, { type: T }> };
  readonly figures: () => Tick['figures'];
  /** How many watch now. */
  readonly onWatched: (count: number) => void;
}): LiveHub {
  const { state, figures, onWatched } = options;
  const topics = Object.entries(options.topics) as [Topic['type'], () => Topic][];
  const viewers = new Set<EventStream>();
  const last = new Map<string, { readonly frame: string; readonly at: number }>();
  const changed = new Map<number, Second>();
  let looking: NodeJS.Timeout | undefined;
  let looks = 0;

  const sentLately = (type: string) =>
    performance.now() - (last.get(type)?.at ?? -apartMs) < apartMs;
  const sendToAll = (bytes: Buffer) => {
    for (const viewer of viewers) viewer.send(bytes);
  };
  const publish = (event: LiveEvent) => {
    const frame = frameOf(event);
    if (last.get(event.type)?.frame === frame) return;
    last.set(event.type, { frame, at: performance.now() });
    sendToAll(Buffer.from(frame));
  };
  const publishTick = () => {
    if (changed.size === 0 || sentLately('tick')) return;
    const seconds = [...changed.values()].sort((one, other) => one.at - other.at);
    changed.clear();
    publish({ type: 'tick', now: Date.now(), seconds, figures: figures() });
  };
  const look = () => {
    for (const [, view] of topics) publish(view());
    publishTick();
    looks += 1;
    if (looks % looksPerHeartbeat === 0) sendToAll(heartbeat);
  };
  /** What the first viewer is told with everything else need not be told again. */
  const begin = () => {
    const at = Number.NEGATIVE_INFINITY;
    for (const [type, view] of topics) last.set(type, { frame: frameOf(view()), at });
    looking = setInterval(look, lookMs).unref();
  };
  const leave = (viewer: EventStream) => {
    viewers.delete(viewer);
    onWatched(viewers.size);
    if (viewers.size > 0) return;
    clearInterval(looking);
    looking = undefined;
    changed.clear();
  };

  return {
    refuseWhenFull: () => {
      if (viewers.size >= viewersMax) throw tooManyViewers();
    },
    join: (viewer) => {
      viewer.onClose(() => leave(viewer));
      viewer.send(frameOf(state()));
      viewers.add(viewer);
      if (looking === undefined) begin();
      onWatched(viewers.size);
    },
    touch: (type) => {
      if (viewers.size > 0 && !sentLately(type)) publish(options.topics[type]());
    },
    tick: (seconds) => {
      if (viewers.size === 0) return;
      for (const second of seconds) changed.set(second.at, second);
      publishTick();
    },
    close: () => {
      for (const viewer of viewers) viewer.end();
    },
  };
}

function frameOf({ type, ...data }: LiveEvent): string {
  return sseFrame(type, data);
}
