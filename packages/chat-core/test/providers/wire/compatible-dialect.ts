import { openaiCompatible } from '../../../src/providers/openai-compatible.ts';
import { canonical } from '../../contracts/canonical.ts';
import { openaiShape } from './openai-shape.ts';
import type { WireDialect, WireEnding } from './wire-dialect.ts';

type Value = Readonly<Record<string, unknown>>;

const FINISH_REASONS: Readonly<Record<WireEnding, string>> = {
  stop: 'stop',
  length: 'length',
  filtered: 'content_filter',
  'tool-calls': 'tool_calls',
};
const USAGE = { prompt_tokens: 17, completion_tokens: 4, total_tokens: 21 };

const frame = (value: Value) => `data: ${JSON.stringify(value)}\n\n`;
/** No `id`, no `created`, no `object`: what such servers leave out must not be missed. */
const chunk = (delta: Value, more: Value = {}) =>
  frame({ model: 'qwen3', choices: [{ index: 0, delta, ...more }] });

/** Chunks as compatible servers send them (reference: PROVIDERS §2.1, last paragraph). */
export const compatibleFrames = { frame, chunk, usage: USAGE } as const;

const { id, name } = canonical.tool;
const [first, ...others] = canonical.toolFragments;

export const compatibleDialect: WireDialect = {
  name: 'ollama',
  adapter: (url, means) =>
    openaiCompatible({ name: 'ollama', baseUrl: `${url}/v1`, model: 'qwen3' }, means),
  opening: [
    ': ping\n\n',
    chunk({ role: 'assistant', content: '' }),
    chunk({ reasoning_content: 'hm', reasoning: 'hm' }),
  ],
  text: (content) => chunk({ content }),
  tool: [
    chunk({ tool_calls: [{ id, type: 'function', function: { name, arguments: first } }] }),
    ...others.map((part) => chunk({ tool_calls: [{ index: 0, function: { arguments: part } }] })),
  ],
  // The usage comes with the finish chunk, and there is no `[DONE]`.
  ending: (ending, counted) => [
    frame({
      choices: [{ index: 0, delta: {}, finish_reason: FINISH_REASONS[ending] }],
      usage: counted ? USAGE : undefined,
    }),
  ],
  marker: 0,
  noContent: [frame({ choices: [] })],
  keepAlive: ': ping\n\n',
  frame: (value) => `data: ${JSON.stringify(value)}\n\n`,
  shape: openaiShape,
  malformed: 'data: {"choices":[}\n\n',
  overloaded: frame({ error: { message: 'Loading model', type: 'unavailable_error', code: 503 } }),
  refusal: () => JSON.stringify({ error: { message: 'No.', type: 'api_error' } }),
  hearsRetryAfter: true,
  asked: (body) => JSON.parse(body).messages,
};
