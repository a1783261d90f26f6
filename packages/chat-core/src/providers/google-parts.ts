import type { FinishReason } from '../domain/finish-reason.ts';
import type { AnswerPart } from './answer-part.ts';
import { usagePart } from './usage-part.ts';

type Part = {
  readonly text?: string;
  /** This is thinking, not the answer. */
  readonly thought?: boolean;
  readonly functionCall?: {
    readonly id?: string;
    readonly name?: string;
    readonly args?: Readonly<Record<string, unknown>>;
  };
};

type Counts = {
  readonly promptTokenCount?: number;
  readonly toolUsePromptTokenCount?: number;
  readonly cachedContentTokenCount?: number;
  readonly candidatesTokenCount?: number;
  readonly thoughtsTokenCount?: number;
};

/** A chunk of Gemini's stream, as far as it is read here. */
type Chunk = {
  readonly candidates?: readonly {
    readonly content?: { readonly parts?: readonly Part[] };
    readonly finishReason?: string;
  }[];
  readonly promptFeedback?: { readonly blockReason?: string };
  readonly usageMetadata?: Counts;
  readonly responseId?: string;
};

/** What is not here (`STOP`, `OTHER`, a call that the model got wrong) is `stop`. */
const FINISH_REASONS = new Map<string, FinishReason>([
  ['MAX_TOKENS', 'length'],
  ['CONTINUATION', 'length'],
  ['SAFETY', 'content-filter'],
  ['RECITATION', 'content-filter'],
  ['LANGUAGE', 'content-filter'],
  ['BLOCKLIST', 'content-filter'],
  ['PROHIBITED_CONTENT', 'content-filter'],
  ['SPII', 'content-filter'],
]);

/**
 * Reads the chunks of one answer. The counts are totals that may change from chunk to chunk, and
 * thinking is billed as output; tool calls come whole, sometimes without an id; a prompt that was
 * blocked has no candidate at all. Source: https://ai.google.dev/api/generate-content.
 */
export const googleParts = (): ((chunk: Chunk) => AnswerPart[]) => {
  let calls = 0;
  let ended = false;

  return ({ candidates, promptFeedback, usageMetadata, responseId = 'call' }) => {
    const parts: AnswerPart[] = [];
    const { content, finishReason } = candidates?.[0] ?? {};
    for (const { text, thought, functionCall } of content?.parts ?? []) {
      if (typeof text === 'string' && text !== '' && !thought) {
        parts.push({ type: 'text-delta', text });
      }
      if (!functionCall) continue;
      const { id = `${responseId}-${calls}`, name, args } = functionCall;
      const argumentsDelta = JSON.stringify(args ?? {});
      parts.push({ type: 'tool-call-delta', index: calls, id, name, argumentsDelta });
      calls += 1;
    }
    const blocked = promptFeedback?.blockReason;
    ended ||= Boolean(finishReason || blocked);
    // Before the end these are the counts of half an answer.
    if (ended && usageMetadata) parts.push(...usageOf(usageMetadata));
    if (blocked) parts.push({ type: 'end', reason: 'content-filter' });
    if (finishReason) {
      const otherwise = calls > 0 ? 'tool-calls' : 'stop';
      parts.push({ type: 'end', reason: FINISH_REASONS.get(finishReason) ?? otherwise });
    }
    return parts;
  };
};

const usageOf = (counts: Counts) =>
  usagePart({
    input: (counts.promptTokenCount ?? 0) + (counts.toolUsePromptTokenCount ?? 0),
    output: (counts.candidatesTokenCount ?? 0) + (counts.thoughtsTokenCount ?? 0),
    cached: counts.cachedContentTokenCount,
  });
