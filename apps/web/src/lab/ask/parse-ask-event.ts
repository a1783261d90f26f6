import type { AskEvent } from '@evolua/lab-contract/ask-event';
import type { EventSourceMessage } from 'eventsource-parser';
import { isRecord } from '../../api/is-record.ts';
import { parseJson } from '../../api/parse-json.ts';

const types: readonly unknown[] = ['version', 'refused', 'end'];

/**
 * A server-sent event as what a version did with the question; `undefined` for names that these
 * screens do not know and for data without its version or its time.
 */
export const parseAskEvent = ({ event, data }: EventSourceMessage): AskEvent | undefined => {
  const fields = parseJson(data);
  if (!isRecord(fields)) return undefined;
  const whole =
    types.includes(event) && typeof fields.version === 'string' && Number.isFinite(fields.ms);
  return whole ? ({ ...fields, type: event } as AskEvent) : undefined;
};
