import { countTokens } from '../text/count-tokens.ts';
import { instanceOfSchema } from '../text/instance-of-schema.ts';
import { splitIntoTokens } from '../text/split-into-tokens.ts';
import type { Answer } from './answer.ts';
import type { ChatCall } from './chat-call.ts';
import { continuedTurn } from './continued-turn.ts';
import { countPromptTokens } from './count-prompt-tokens.ts';
import type { FinishReason } from './finish-reason.ts';

const ARGUMENT_LETTERS_MAX = 40;

/**
 * Shapes a text into the answer that the call asked for: a tool call, JSON, the rest of what the
 * assistant has begun to say, cut at a stop sequence, no longer than the client allowed. Usage
 * counts the very pieces that are sent.
 */
export function composeAnswer(call: ChatCall, text: string): Answer {
  const { content, continues = '', stoppedBy } = shape(call, text);
  const pieces = splitIntoTokens(content);
  const limit = call.completionTokensMax ?? Number.POSITIVE_INFINITY;
  const sent = pieces.length > limit ? pieces.slice(0, limit) : pieces;
  const nameTokens = call.tool === undefined ? 0 : countTokens(call.tool.name);
  return {
    pieces: sent,
    continues,
    toolCall: call.tool,
    finish: sent.length < pieces.length ? 'length' : endOf(call),
    usage: {
      promptTokens: countPromptTokens(call.messages),
      completionTokens: sent.length + nameTokens,
    },
    withoutChoices: false,
    ...(stoppedBy === undefined || sent.length < pieces.length ? {} : { stoppedBy }),
  };
}

type Shaped = {
  readonly content: string;
  readonly continues?: string;
  readonly stoppedBy?: string | undefined;
};

function shape(call: ChatCall, text: string): Shaped {
  if (call.tool !== undefined) {
    const argument = text.slice(0, ARGUMENT_LETTERS_MAX).trim();
    return { content: JSON.stringify(instanceOfSchema(call.tool.parameters, argument)) };
  }
  if (call.json !== undefined) {
    const { schema } = call.json;
    const value = schema === undefined ? { resposta: text } : instanceOfSchema(schema, text);
    return { content: JSON.stringify(value) };
  }
  const { said } = continuedTurn(call.messages);
  // A beginning that is not this model's own leaves it nothing but to answer in full.
  const continues = text.startsWith(said) ? said : '';
  const rest = text.slice(continues.length);
  const [first] = call.stop
    .map((stop) => ({ stop, at: rest.indexOf(stop) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at);
  if (first === undefined) return { content: rest, continues };
  return { content: rest.slice(0, first.at), continues, stoppedBy: first.stop };
}

function endOf(call: ChatCall): FinishReason {
  if (call.tool === undefined) return 'stop';
  return call.tool.named ? 'forced_tool' : 'tool_call';
}
