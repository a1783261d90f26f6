import type { Answer } from '../../chat/answer.ts';
import { splitIntoTokens } from '../../text/split-into-tokens.ts';
import type { Frame } from '../frame.ts';
import { finishReasonName } from '../openai/finish-reason-name.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { compatibleIds } from './compatible-ids.ts';
import { usageCounts } from './usage-counts.ts';

/**
 * OpenAI's stream as the compatible servers send it: no padding, no fingerprint, no `"usage":null`;
 * thoughts, where there are any, in a field of the server's own before the text.
 */
export function* chatFrames(
  answer: Answer,
  identity: ResponseIdentity,
  includeUsage: boolean,
): Generator<Frame> {
  const { envelope, toolCall } = compatibleIds(answer, identity);
  const whole = { ...envelope, object: 'chat.completion.chunk', model: identity.model };
  const head = JSON.stringify(whole).slice(0, -1);
  const usage = answer.usage && `,"usage":${JSON.stringify(usageCounts(answer.usage))}`;
  const chunk = (choices: string, rest = ''): string =>
    `data: ${head},"choices":[${choices}]${rest}}\n\n`;
  const choice = (delta: string, finish = 'null', rest = ''): string =>
    chunk(`{"index":0,"delta":${delta},"logprobs":null,"finish_reason":${finish}}`, rest);

  if (answer.withoutChoices) {
    yield { part: 'start', data: chunk(''), tokens: 0 };
  } else {
    yield { part: 'start', data: choice('{"role":"assistant","content":""}'), tokens: 0 };
    for (const thought of splitIntoTokens(answer.reasoning?.text ?? '')) {
      const delta = JSON.stringify({ [answer.reasoning?.field ?? '']: thought });
      yield { part: 'start', data: choice(delta), tokens: 0 };
    }
    if (answer.toolCall !== undefined) {
      const opened = { name: answer.toolCall.name, arguments: '' };
      const call = { index: 0, id: toolCall, type: 'function', function: opened };
      yield { part: 'start', data: choice(JSON.stringify({ tool_calls: [call] })), tokens: 0 };
    }
    for (const piece of answer.pieces) {
      const quoted = JSON.stringify(piece);
      const delta =
        answer.toolCall === undefined
          ? `{"content":${quoted}}`
          : `{"tool_calls":[{"index":0,"function":{"arguments":${quoted}}}]}`;
      yield { part: 'delta', data: choice(delta), tokens: 1 };
    }
    if (answer.finish !== undefined) {
      const reason = JSON.stringify(finishReasonName[answer.finish]);
      const counts = answer.usageOnFinish ? usage : undefined;
      yield { part: 'finish', data: choice('{}', reason, counts), tokens: 0 };
    }
  }
  if (includeUsage && usage !== undefined && !answer.usageOnFinish) {
    yield { part: 'usage', data: chunk('', usage), tokens: 0 };
  }
  yield { part: 'end', data: 'data: [DONE]\n\n', tokens: 0 };
}
