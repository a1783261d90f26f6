import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import type { ToolCall } from '../domain/tool-call.ts';
import { jsonObjectIn } from './json-object-in.ts';

/**
 * Gemini 3 refuses tool calls of the past that don't carry its own signature. This word stands for
 * one where the call was another model's, or its signature was not kept.
 * Source: https://ai.google.dev/gemini-api/docs/thought-signatures.
 */
const FOREIGN_SIGNATURE = 'skip_thought_signature_validator';

/** A request in Gemini's words: the assistant is the `model`, and a tool's answer a user's part. */
export const googleBody = (request: ChatRequest, model: string) => {
  const { messages, sampling, tools, toolChoice, responseFormat } = request;
  const system = messages.flatMap(({ role, content }) => (role === 'system' ? content : []));
  const calls = messages.flatMap((message) =>
    message.role === 'assistant' ? (message.toolCalls ?? []) : [],
  );
  return {
    model,
    contents: messages
      .filter(({ role }) => role !== 'system')
      .map((message) => contentOf(message, calls)),
    config: {
      systemInstruction: system.length > 0 ? system.join('\n\n') : undefined,
      temperature: sampling.temperature,
      topP: sampling.topP,
      maxOutputTokens: sampling.outputTokensMax,
      stopSequences: sampling.stop && [...sampling.stop],
      seed: sampling.seed,
      frequencyPenalty: sampling.frequencyPenalty,
      presencePenalty: sampling.presencePenalty,
      tools: tools && [
        {
          functionDeclarations: tools.map(({ name, description, parameters }) => ({
            name,
            description,
            parametersJsonSchema: parameters,
          })),
        },
      ],
      toolConfig: toolChoice && { functionCallingConfig: choiceOf(toolChoice) },
      responseMimeType: responseFormat && 'application/json',
      responseJsonSchema:
        responseFormat?.type === 'json-schema' ? responseFormat.schema : undefined,
    },
  };
};

const contentOf = (message: ChatMessage, calls: readonly ToolCall[]) => {
  if (message.role === 'tool') {
    const { toolCallId: id, content } = message;
    // Calls are answered by name here; an id that nobody gave answers itself.
    const name = calls.findLast((call) => call.id === id)?.name ?? id;
    const response = { result: content };
    return { role: 'user', parts: [{ functionResponse: { id, name, response } }] };
  }
  const spoken = message.content === '' ? [] : [{ text: message.content }];
  if (message.role !== 'assistant') return { role: 'user', parts: spoken };
  const called = (message.toolCalls ?? []).map(({ id, name, arguments: text }) => ({
    functionCall: { id, name, args: jsonObjectIn(text) },
    thoughtSignature: FOREIGN_SIGNATURE,
  }));
  return { role: 'model', parts: [...spoken, ...called] };
};

const MODES = { auto: 'AUTO', none: 'NONE', required: 'ANY' } as const;

const choiceOf = (choice: NonNullable<ChatRequest['toolChoice']>) =>
  typeof choice === 'object'
    ? { mode: 'ANY' as const, allowedFunctionNames: [choice.name] }
    : { mode: MODES[choice] };
