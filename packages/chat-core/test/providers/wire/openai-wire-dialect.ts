import { openai } from '../../../src/providers/openai.ts';
import { canonical } from '../../contracts/canonical.ts';
import { openaiFrames as frames } from '../openai-frames.ts';
import { openaiShape } from './openai-shape.ts';
import type { WireDialect, WireEnding } from './wire-dialect.ts';

const FINISH_REASONS: Readonly<Record<WireEnding, string>> = {
  stop: 'stop',
  length: 'length',
  filtered: 'content_filter',
  'tool-calls': 'tool_calls',
};
const { id, name } = canonical.tool;
const [first, ...others] = canonical.toolFragments;
const call = (value: object) => frames.chunk({ tool_calls: [{ index: 0, ...value }] });

export const openaiWireDialect: WireDialect = {
  name: 'openai',
  adapter: (url, means) =>
    openai({ apiKey: 'sk-test', baseUrl: `${url}/v1`, model: 'gpt-4o-mini' }, means),
  opening: [frames.role],
  text: frames.text,
  tool: [
    call({ id, type: 'function', function: { name, arguments: first } }),
    ...others.map((fragment) => call({ function: { arguments: fragment } })),
  ],
  ending: (ending, counted) => [
    frames.finish(FINISH_REASONS[ending]),
    ...(counted ? [frames.usage] : []),
    frames.done,
  ],
  marker: 1,
  noContent: [frames.noChoices, frames.done],
  keepAlive: ': ping\n\n',
  frame: (value) => `data: ${JSON.stringify(value)}\n\n`,
  shape: openaiShape,
  malformed: 'data: {"choices":[}\n\n',
  overloaded: frames.error({ type: 'service_unavailable_error', code: 'server_is_overloaded' }),
  refusal: () => JSON.stringify({ error: { message: 'No.', type: null, code: null } }),
  hearsRetryAfter: true,
  asked: (body) => JSON.parse(body).messages,
};
