import type { FinishReason } from '../domain/finish-reason.ts';
import type { AnswerPart } from './answer-part.ts';
import { usagePart } from './usage-part.ts';

type Counts = {
  readonly input_tokens?: number | null;
  readonly output_tokens?: number | null;
  readonly cache_creation_input_tokens?: number | null;
  readonly cache_read_input_tokens?: number | null;
};

/** The events of a message stream, as far as they are read here. */
type StreamEvent =
  | { readonly type: 'message_start'; readonly message: { readonly usage?: Counts } }
  | {
      readonly type: 'content_block_start';
      readonly index: number;
      readonly content_block: {
        readonly type: string;
        readonly id?: string;
        readonly name?: string;
      };
    }
  | {
      readonly type: 'content_block_delta';
      readonly index: number;
      readonly delta: {
        readonly type: string;
        readonly text?: string;
        readonly partial_json?: string;
      };
    }
  | { readonly type: 'content_block_stop'; readonly index: number }
  | {
      readonly type: 'message_delta';
      readonly delta: { readonly stop_reason?: string | null };
      readonly usage?: Counts | null;
    }
  | { readonly type: 'message_stop' };

/** What is not here (`end_turn`, `stop_sequence`, `pause_turn`) is `stop`. */
const FINISH_REASONS = new Map<string, FinishReason>([
  ['tool_use', 'tool-calls'],
  ['max_tokens', 'length'],
  ['model_context_window_exceeded', 'length'],
  ['refusal', 'content-filter'],
]);

/**
 * Reads the events of one message. The numbers of the prompt come at the start, those of the
 * output at the end; what was written to or read from the prompt cache is counted apart and belongs
 * to the input. Thinking is not part of the answer.
 * Source: https://platform.claude.com/docs/en/build-with-claude/streaming.
 */
export const anthropicParts = (): ((event: StreamEvent) => AnswerPart[]) => {
  let prompt: Counts = {};
  /** Blocks of content that are tool calls, by their place among the blocks. */
  const calls = new Map<number, { readonly index: number; isEmpty: boolean }>();

  return (event) => {
    if (event.type === 'message_start') {
      prompt = event.message.usage ?? {};
      return [];
    }
    if (event.type === 'content_block_start') {
      const { type, id, name } = event.content_block;
      if (type !== 'tool_use') return [];
      const index = calls.size;
      calls.set(event.index, { index, isEmpty: true });
      return [{ type: 'tool-call-delta', index, id, name, argumentsDelta: '' }];
    }
    if (event.type === 'content_block_delta') {
      const { text, partial_json: argumentsDelta } = event.delta;
      if (typeof text === 'string' && text !== '') return [{ type: 'text-delta', text }];
      const call = calls.get(event.index);
      if (!argumentsDelta || call === undefined) return [];
      call.isEmpty = false;
      const { index } = call;
      return [{ type: 'tool-call-delta', index, argumentsDelta: String(argumentsDelta) }];
    }
    if (event.type === 'content_block_stop') {
      const call = calls.get(event.index);
      // A tool without arguments is called without a word; everybody else says `{}`.
      return call?.isEmpty
        ? [{ type: 'tool-call-delta', index: call.index, argumentsDelta: '{}' }]
        : [];
    }
    if (event.type === 'message_delta') {
      const { stop_reason: ending } = event.delta;
      const parts = usageOf(prompt, event.usage ?? {});
      if (ending) parts.push({ type: 'end', reason: FINISH_REASONS.get(ending) ?? 'stop' });
      return parts;
    }
    // `message_stop` closes a message, but only a reason says that it is whole (PROVIDERS §3.2).
    return [];
  };
};

/** The counts at the end are totals and hold, but may leave out what was said at the start. */
const usageOf = (prompt: Counts, total: Counts) => {
  const read = total.cache_read_input_tokens ?? prompt.cache_read_input_tokens ?? 0;
  const written = total.cache_creation_input_tokens ?? prompt.cache_creation_input_tokens ?? 0;
  const fresh = total.input_tokens ?? prompt.input_tokens ?? Number.NaN;
  return usagePart({ input: fresh + written + read, output: total.output_tokens, cached: read });
};
