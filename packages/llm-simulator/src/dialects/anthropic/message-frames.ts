import type { Answer } from '../../chat/answer.ts';
import type { Frame } from '../frame.ts';
import type { ResponseIdentity } from '../response-identity.ts';
import { messageObject } from './message-object.ts';
import { stopReasonName } from './stop-reason-name.ts';
import { streamWire } from './stream-wire.ts';
import { toolUseBlock } from './tool-use-block.ts';

const SPACES_MAX = 14;
const SPACES = ' '.repeat(SPACES_MAX);

/**
 * A stream of one message with one content block: start, block, deltas, stop reason with the counts
 * so far, stop. Every event has a name, and stray spaces before its last brace.
 */
export function* messageFrames(answer: Answer, identity: ResponseIdentity): Generator<Frame> {
  const { random } = identity;
  const event = (name: string, json: string): string => {
    const spaces = SPACES.slice(0, Math.floor(random() * (SPACES_MAX + 1)));
    return `event: ${name}\ndata: ${json.slice(0, -1)}${spaces}}\n\n`;
  };
  const of = (part: Frame['part'], name: string, rest: object): Frame => ({
    part,
    data: event(name, JSON.stringify({ type: name, ...rest })),
    tokens: 0,
  });

  yield of('start', 'message_start', { message: messageObject(answer, identity, undefined) });
  if (!answer.withoutChoices) {
    const tool = answer.toolCall;
    const block = tool ? toolUseBlock(tool.name, {}, random) : { type: 'text', text: '' };
    yield of('start', 'content_block_start', { index: 0, content_block: block });
    yield { part: 'start', data: streamWire.keepAlive, tokens: 0 };
    const before = tool
      ? '{"type":"content_block_delta","index":0,"delta":{"type":"input_json_delta","partial_json":'
      : '{"type":"content_block_delta","index":0,"delta":{"type":"text_delta","text":';
    const delta = (quoted: string): string => event('content_block_delta', `${before}${quoted}}}`);
    if (tool) yield { part: 'start', data: delta('""'), tokens: 0 };
    for (const piece of answer.pieces) {
      yield { part: 'delta', data: delta(JSON.stringify(piece)), tokens: 1 };
    }
    yield of('finish', 'content_block_stop', { index: 0 });
  }
  yield of('finish', 'message_delta', {
    delta: { stop_reason: stopReasonName(answer), stop_sequence: answer.stoppedBy ?? null },
    ...(answer.usage === undefined
      ? {}
      : {
          usage: {
            input_tokens: answer.usage.promptTokens,
            cache_creation_input_tokens: 0,
            cache_read_input_tokens: 0,
            output_tokens: answer.usage.completionTokens,
          },
        }),
  });
  yield of('end', 'message_stop', {});
}
