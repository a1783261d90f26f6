import { ChatError } from '../domain/chat-error.ts';
import type { ChatMessage } from '../domain/chat-message.ts';
import type { ChatRequest } from '../domain/chat-request.ts';
import { isContent } from '../domain/is-content.ts';
import type { Layer } from '../domain/layer.ts';
import { withoutStart } from './parts/without-start.ts';

type PrefillOptions = {
  /** What a model is told that takes no beginning put into its mouth. */
  readonly instruction?: string;
};

const INSTRUCTION =
  'Sua resposta foi interrompida. Continue exatamente de onde parou, a partir do próximo ' +
  'caractere: sem repetir nada, sem introdução e sem comentar a interrupção.';

/**
 * Promise: whoever is to go on with an answer is told so in a way that it understands.
 *
 * `native`: the beginning is the assistant's last turn, and the model goes on from it. `instruct`:
 * a turn of the user's asks for the rest. Newer models refuse the first way with a 400: the target
 * is then asked the other way at once, and from then on. Stands outermost of its target, so that
 * each question is an attempt of its own; a request that continues nothing passes untouched.
 * Source: Anthropic's documentation, "Prefill Claude's response".
 */
export const prefill =
  (style: 'native' | 'instruct', { instruction = INSTRUCTION }: PrefillOptions = {}): Layer =>
  (inner) => {
    let isNative = style === 'native';

    async function* goOn(request: ChatRequest, spoken: string, signal: AbortSignal) {
      // Blanks at the end are refused: the model says them again, and that is not passed on.
      const content = spoken.trimEnd();
      if (isNative || content === '') {
        const asked = content === '' ? request : withTurns(request, { role: 'assistant', content });
        const withoutBlanks = withoutStart(spoken.slice(content.length));
        let hasBegun = false;
        try {
          for await (const event of inner.stream(asked, signal)) {
            hasBegun ||= isContent(event);
            yield event.type === 'text-delta'
              ? { ...event, text: withoutBlanks(event.text) }
              : event;
          }
          return;
        } catch (error) {
          if (hasBegun || !isPrefillRefusal(error)) throw error;
          isNative = false;
        }
      }
      yield* inner.stream(withInstruction(request, spoken, instruction), signal);
    }

    return {
      ...inner,
      stream: (request, signal) =>
        request.continues === undefined
          ? inner.stream(request, signal)
          : goOn(request, request.continues, signal),
    };
  };

const withInstruction = (request: ChatRequest, spoken: string, instruction: string) =>
  withTurns(
    request,
    { role: 'assistant', content: spoken },
    { role: 'user', content: instruction },
  );

const withTurns = (request: ChatRequest, ...turns: readonly ChatMessage[]): ChatRequest => ({
  ...request,
  messages: [...request.messages, ...turns],
});

const isPrefillRefusal = (error: unknown) =>
  error instanceof ChatError && error.providerCode === 'prefill_rejected';
