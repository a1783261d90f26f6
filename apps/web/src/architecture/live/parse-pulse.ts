import type { Pulse } from '@evolua/architecture/model/pulse';
import type { EventSourceMessage } from 'eventsource-parser';
import { isRecord } from '../../api/is-record.ts';
import { parseJson } from '../../api/parse-json.ts';

/** A server-sent event as a pulse; `undefined` for other names and for what lacks what is drawn. */
export const parsePulse = ({ event, data }: EventSourceMessage): Pulse | undefined => {
  const said = event === 'pulse' ? parseJson(data) : undefined;
  if (!isRecord(said) || !isRecord(said.versions) || !Number.isFinite(said.at)) return undefined;
  if (!/^(v[1-4]|lab)$/u.test(String(said.here))) return undefined;
  const whole = Object.values(said.versions).every(
    (each) => isRecord(each) && isRecord(each.components) && isRecord(each.links),
  );
  return whole ? (said as unknown as Pulse) : undefined;
};
