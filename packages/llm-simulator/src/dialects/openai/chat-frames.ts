import type { Answer } from '../../chat/answer.ts';
import { randomLetters } from '../../random/random-letters.ts';
import type { Frame } from '../frame.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { completionIds } from './completion-ids.ts';
import { finishReasonName } from './finish-reason-name.ts';
import { usageObject } from './usage-object.ts';

type StreamOptions = { readonly includeUsage: boolean; readonly includeObfuscation: boolean };

/** Chunks are padded up to a multiple of this, as the recordings show. */
const PADDED_LETTERS = 16;

/**
 * A `chat.completion.chunk` stream: role, deltas, finish reason, usage if asked for, `[DONE]`.
 * The envelope never changes, so it is written once and not serialised with every token.
 */
export function* chatFrames(
  answer: Answer,
  identity: ResponseIdentity,
  options: StreamOptions,
): Generator<Frame> {
  const ids = completionIds(identity);
  const head = JSON.stringify({
    id: ids.completion,
    object: 'chat.completion.chunk',
    created: identity.createdSeconds,
    model: identity.model,
    service_tier: 'default',
    system_fingerprint: ids.fingerprint,
  }).slice(0, -1);

  const chunk = (choices: string, usage: string, padded: string): string => {
    const letters = PADDED_LETTERS - (padded.length % PADDED_LETTERS);
    const padding = options.includeObfuscation
      ? `,"obfuscation":"${randomLetters(identity.random, letters, 'all')}"`
      : '';
    return `data: ${head},"choices":[${choices}]${usage}${padding}}\n\n`;
  };
  const noUsage = options.includeUsage ? ',"usage":null' : '';
  const choice = (delta: string, finish: string, padded = ''): string =>
    chunk(
      `{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}`,
      noUsage,
      padded,
    );

  if (answer.withoutChoices) {
    yield { part: 'start', data: chunk('', noUsage, ''), tokens: 0 };
  } else {
    yield { part: 'start', data: choice(opening(answer, ids.toolCall), 'null'), tokens: 0 };
    for (const piece of answer.pieces) {
      const quoted = JSON.stringify(piece);
      const delta = answer.toolCall === undefined ? text(quoted) : toolArguments(quoted);
      yield { part: 'delta', data: choice(delta, 'null', quoted.slice(1, -1)), tokens: 1 };
    }
    if (answer.finish !== undefined) {
      const reason = JSON.stringify(finishReasonName[answer.finish]);
      yield { part: 'finish', data: choice('{}', reason), tokens: 0 };
    }
  }
  if (options.includeUsage && answer.usage !== undefined) {
    const usage = `,"usage":${JSON.stringify(usageObject(answer.usage))}`;
    yield { part: 'usage', data: chunk('', usage, ''), tokens: 0 };
  }
  yield { part: 'end', data: 'data: [DONE]\n\n', tokens: 0 };
}

function opening({ toolCall }: Answer, callId: () => string): string {
  if (toolCall === undefined) return '{"role":"assistant","content":"","refusal":null}';
  const call = {
    index: 0,
    id: callId(),
    type: 'function',
    function: { name: toolCall.name, arguments: '' },
  };
  return `{"role":"assistant","content":null,"tool_calls":[${JSON.stringify(call)}],"refusal":null}`;
}

function text(quoted: string): string {
  return `{"content":${quoted}}`;
}

function toolArguments(quoted: string): string {
  return `{"tool_calls":[{"index":0,"function":{"arguments":${quoted}}}]}`;
}
