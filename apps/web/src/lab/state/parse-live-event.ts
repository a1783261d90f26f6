import type { LiveEvent } from '@evolua/lab-contract/live-event';
import type { EventSourceMessage } from 'eventsource-parser';
import { isRecord } from '../../api/is-record.ts';
import { parseJson } from '../../api/parse-json.ts';

type Fields = Readonly<Record<string, unknown>>;

const lists = (data: Fields, ...names: readonly string[]): boolean =>
  names.every((name) => Array.isArray(data[name]));

/** What an event must have, or the screens would fall over it. */
const isWhole: Readonly<Record<LiveEvent['type'], (data: Fields) => boolean>> = {
  state: (data) =>
    lists(data, 'versions', 'faults', 'active', 'past', 'seconds', 'processes') &&
    isRecord(data.traffic) &&
    isRecord(data.figures) &&
    Number.isFinite(data.now),
  tick: (data) => lists(data, 'seconds') && isRecord(data.figures) && Number.isFinite(data.now),
  faults: (data) => lists(data, 'active', 'past'),
  traffic: (data) => typeof data.on === 'boolean' && Number.isFinite(data.perSecond),
  processes: (data) => lists(data, 'processes'),
  run: () => true,
  'game-day': () => true,
};

/**
 * A server-sent event as one of the laboratory's. `undefined` for names that these screens do not
 * know and for data that lacks what they draw: a later laboratory may add, never break.
 */
export const parseLiveEvent = (message: EventSourceMessage): LiveEvent | undefined => {
  const { event: type = '' } = message;
  const data = parseJson(message.data);
  if (!isRecord(data) || !Object.hasOwn(isWhole, type)) return undefined;
  const known = type as LiveEvent['type'];
  return isWhole[known](data) ? ({ ...data, type: known } as LiveEvent) : undefined;
};
