import fc from 'fast-check';
import { anthropic } from '../../../src/providers/anthropic.ts';
import { canonical } from '../../contracts/canonical.ts';
import type { WireDialect, WireEnding } from './wire-dialect.ts';

type Value = Readonly<Record<string, unknown>>;

/** Recorded traffic carries stray blanks before the closing brace, so these frames do too. */
const frame = (event: string, value: Value) =>
  `event: ${event}\ndata: ${JSON.stringify({ type: event, ...value }).slice(0, -1)}  }\n\n`;

const block = (index: number, content_block: Value) =>
  frame('content_block_start', { index, content_block });
const delta = (index: number, value: Value) =>
  frame('content_block_delta', { index, delta: value });

const START = frame('message_start', {
  message: {
    model: 'claude-haiku-5-5',
    id: 'msg_1',
    type: 'message',
    role: 'assistant',
    content: [],
    stop_reason: null,
    stop_sequence: null,
    usage: {
      input_tokens: 10,
      cache_creation_input_tokens: 4,
      cache_read_input_tokens: 3,
      output_tokens: 1,
      service_tier: 'standard',
    },
  },
});
const PING = 'event: ping\ndata: {"type": "ping"}\n\n';
const STOP_REASONS: Readonly<Record<WireEnding, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  filtered: 'refusal',
  'tool-calls': 'tool_use',
};
const { id, name } = canonical.tool;

const stopped = (stop_reason: string, usage: Value | undefined) =>
  frame('message_delta', { delta: { stop_reason, stop_sequence: null }, usage });

/** The frames of a message stream (reference: PROVIDERS §2.2). */
export const anthropicFrames = {
  frame,
  block,
  delta,
  start: START,
  ping: PING,
  textStart: block(0, { type: 'text', text: '' }),
  text: (text: string) => delta(0, { type: 'text_delta', text }),
  blockStop: (index = 0) => frame('content_block_stop', { index }),
  stopped,
  stop: frame('message_stop', {}),
  error: (type: string, message = 'No.') => frame('error', { error: { type, message } }),
} as const;

export const anthropicDialect: WireDialect = {
  name: 'anthropic',
  adapter: (baseUrl, means) =>
    anthropic({ apiKey: 'sk-ant-test', baseUrl, model: 'claude-haiku-5-5' }, means),
  opening: [START, anthropicFrames.textStart, PING],
  text: anthropicFrames.text,
  tool: [
    START,
    block(0, { type: 'tool_use', id, name, input: {} }),
    delta(0, { type: 'input_json_delta', partial_json: '' }),
    ...canonical.toolFragments.map((partial_json) =>
      delta(0, { type: 'input_json_delta', partial_json }),
    ),
  ],
  ending: (ending, counted) => [
    anthropicFrames.blockStop(),
    PING,
    stopped(STOP_REASONS[ending], counted ? { input_tokens: 10, output_tokens: 5 } : undefined),
    anthropicFrames.stop,
  ],
  marker: 1,
  noContent: [START, stopped('end_turn', { output_tokens: 1 }), anthropicFrames.stop],
  keepAlive: PING,
  frame: (value) => `event: message_delta\ndata: ${JSON.stringify(value)}\n\n`,
  shape: (anything) => {
    const type = fc.constantFrom(
      'message_start',
      'content_block_start',
      'content_block_delta',
      'content_block_stop',
      'message_delta',
      'message_stop',
    );
    const usage = fc.record({ input_tokens: anything, output_tokens: anything });
    const block = fc.record({ type: fc.constant('tool_use'), id: anything, name: anything });
    const change = fc.record(
      { text: anything, partial_json: anything, stop_reason: anything },
      { requiredKeys: [] },
    );
    return fc.record(
      {
        type,
        index: fc.oneof(fc.nat(2), anything),
        message: fc.oneof(fc.record({ usage }), anything),
        content_block: fc.oneof(block, anything),
        delta: fc.oneof(change, anything),
        usage: fc.oneof(usage, anything),
      },
      { requiredKeys: ['type'] },
    );
  },
  malformed: 'event: content_block_delta\ndata: {"type":"content_block_delta",}\n\n',
  overloaded: anthropicFrames.error('overloaded_error', 'Overloaded'),
  refusal: () =>
    JSON.stringify({
      type: 'error',
      error: { type: 'some_error', message: 'No.' },
      request_id: 'r',
    }),
  hearsRetryAfter: true,
  asked: (body) => {
    const { system, messages } = JSON.parse(body);
    return system === undefined ? messages : [{ role: 'system', content: system }, ...messages];
  },
};
