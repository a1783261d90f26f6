import { countTokens } from '../text/count-tokens.ts';
import { instanceOfSchema } from '../text/instance-of-schema.ts';
import { splitIntoTokens } from '../text/split-into-tokens.ts';
import type { Answer } from './answer.ts';
import type { ChatCall } from './chat-call.ts';
import { countPromptTokens } from './count-prompt-tokens.ts';
import type { FinishReason } from './finish-reason.ts';

const ARGUMENT_LETTERS_MAX = 40;

/**
 * Shapes a text into the answer that the call asked for: a tool call, JSON, cut at a stop
 * sequence, no longer than the client allowed. Usage counts the very pieces that are sent.
 */
export function composeAnswer(call: ChatCall, text: string): Answer {
  const content = shape(call, text);
  const pieces = splitIntoTokens(content);
  const limit = call.completionTokensMax ?? Number.POSITIVE_INFINITY;
  const sent = pieces.length > limit ? pieces.slice(0, limit) : pieces;
  const nameTokens = call.tool === undefined ? 0 : countTokens(call.tool.name);
  return {
    pieces: sent,
    toolCall: call.tool,
    finish: sent.length < pieces.length ? 'length' : endOf(call),
    usage: {
      promptTokens: countPromptTokens(call.messages),
      completionTokens: sent.length + nameTokens,
    },
    withoutChoices: false,
  };
}

function shape(call: ChatCall, text: string): string {
  if (call.tool !== undefined) {
    const argument = text.slice(0, ARGUMENT_LETTERS_MAX).trim();
    return JSON.stringify(instanceOfSchema(call.tool.parameters, argument));
  }
  if (call.json !== undefined) {
    const { schema } = call.json;
    return JSON.stringify(
      schema === undefined ? { resposta: text } : instanceOfSchema(schema, text),
    );
  }
  const ends = call.stop.map((stop) => text.indexOf(stop)).filter((index) => index >= 0);
  return ends.length === 0 ? text : text.slice(0, Math.min(...ends));
}

function endOf(call: ChatCall): FinishReason {
  if (call.tool === undefined) return 'stop';
  return call.tool.named ? 'forced_tool' : 'tool_call';
}
