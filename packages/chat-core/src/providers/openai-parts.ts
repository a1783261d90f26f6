import type { FinishReason } from '../domain/finish-reason.ts';
import type { AnswerPart } from './answer-part.ts';
import { usagePart } from './usage-part.ts';

type Count = number | null;

/** A chunk, as far as it is read here. */
type Chunk = {
  readonly choices?: readonly {
    readonly delta?: {
      readonly content?: unknown;
      readonly refusal?: unknown;
      readonly tool_calls?: readonly {
        readonly index?: number;
        readonly id?: string;
        readonly function?: { readonly name?: string; readonly arguments?: unknown };
      }[];
    };
    readonly finish_reason?: unknown;
  }[];
  readonly usage?: {
    readonly prompt_tokens?: Count;
    readonly completion_tokens?: Count;
    readonly prompt_tokens_details?: { readonly cached_tokens?: Count };
  };
};

/** Any other reason that a compatible server invents means that the model stopped. */
const FINISH_REASONS = new Map<unknown, FinishReason>([
  ['length', 'length'],
  ['tool_calls', 'tool-calls'],
  ['function_call', 'tool-calls'],
  ['content_filter', 'content-filter'],
]);
/** Words that some compatible servers end a stream with that they have not finished. */
const UNFINISHED = new Set<unknown>(['error', 'abort']);

/**
 * What chunks that came together say. The first piece of their text leaves alone, for somebody may
 * wait for it; the others are one: nobody could have seen them apart.
 */
export function* openaiParts(chunks: readonly unknown[]): Generator<AnswerPart> {
  let hasText = false;
  let rest = '';
  try {
    for (const chunk of chunks) {
      for (const part of partsIn(chunk as Chunk | null)) {
        if (part.type === 'text-delta' && hasText) {
          rest += part.text;
          continue;
        }
        if (rest !== '') yield { type: 'text-delta', text: rest };
        rest = '';
        hasText ||= part.type === 'text-delta';
        yield part;
      }
    }
  } catch (error) {
    if (rest !== '') yield { type: 'text-delta', text: rest };
    throw error;
  }
  if (rest !== '') yield { type: 'text-delta', text: rest };
}

/** Servers that only speak this dialect send what they like, `null` included. */
const partsIn = (chunk: Chunk | null): AnswerPart[] => {
  const parts = usageOf(chunk?.usage);
  const choice = chunk?.choices?.[0];
  if (!choice) return parts;
  const text: unknown = choice.delta?.content || choice.delta?.refusal;
  if (typeof text === 'string' && text !== '') parts.push({ type: 'text-delta', text });
  for (const { index = 0, id, function: called } of choice.delta?.tool_calls ?? []) {
    const argumentsDelta = String(called?.arguments ?? '');
    parts.push({ type: 'tool-call-delta', index, id, name: called?.name, argumentsDelta });
  }
  const { finish_reason: ending } = choice;
  if (ending && !UNFINISHED.has(ending)) {
    parts.push({ type: 'end', reason: FINISH_REASONS.get(ending) ?? 'stop' });
  }
  return parts;
};

const usageOf = (usage: Chunk['usage']) =>
  usagePart({
    input: usage?.prompt_tokens,
    output: usage?.completion_tokens,
    cached: usage?.prompt_tokens_details?.cached_tokens,
  });
