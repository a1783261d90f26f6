import {
  type GenerateContentParameters,
  type GenerateContentResponse,
  GoogleGenAI,
} from '@google/genai';
import type { FaultInput } from '../../src/faults/fault-schema.ts';
import { type SdkError, sdkError } from './sdk-error.ts';

export type GeminiSeen = {
  text: string;
  call: object | null;
  chunks: number;
  finish: string | null;
  blocked: string | null;
  outputTokens: number | null;
  error: SdkError | null;
};

type Config = NonNullable<GenerateContentParameters['config']>;
type Wish = Partial<Omit<GenerateContentParameters, 'config'>> & {
  readonly config?: Config;
  readonly fault?: FaultInput;
  readonly signal?: AbortSignal;
};

/** The official SDK, its own retries and time limits left unset, as the adapters use it. */
export function geminiClient(url: string): GoogleGenAI {
  return new GoogleGenAI({ apiKey: 'test', httpOptions: { baseUrl: url } });
}

/** Streams an answer to its end, whatever that is; `onChunk` may abort the call. */
export async function streamGemini(
  client: GoogleGenAI,
  wish: Wish = {},
  onChunk: (seen: GeminiSeen) => void = () => {},
): Promise<GeminiSeen> {
  const seen = nothing();
  try {
    for await (const chunk of await client.models.generateContentStream(requestOf(wish))) {
      add(seen, chunk);
      onChunk(seen);
    }
  } catch (error) {
    seen.error = sdkError(error);
  }
  return seen;
}

/** Asks for an answer in one piece. */
export async function askGemini(client: GoogleGenAI, wish: Wish = {}): Promise<GeminiSeen> {
  const seen = nothing();
  try {
    add(seen, await client.models.generateContent(requestOf(wish)));
  } catch (error) {
    seen.error = sdkError(error);
  }
  return seen;
}

function requestOf({ fault, signal, config, ...rest }: Wish): GenerateContentParameters {
  const headers: Record<string, string> =
    fault === undefined ? {} : { 'x-simulator-fault': JSON.stringify(fault) };
  return {
    model: 'gemini-3.8-flash',
    contents: 'O que é um disjuntor?',
    ...rest,
    config: {
      ...config,
      httpOptions: { headers },
      ...(signal === undefined ? {} : { abortSignal: signal }),
    },
  };
}

function add(seen: GeminiSeen, chunk: GenerateContentResponse): void {
  const [candidate] = chunk.candidates ?? [];
  const [part] = candidate?.content?.parts ?? [];
  seen.chunks += 1;
  seen.text += part?.text ?? '';
  seen.call = part?.functionCall ?? seen.call;
  seen.finish = candidate?.finishReason ?? seen.finish;
  seen.blocked = chunk.promptFeedback?.blockReason ?? seen.blocked;
  seen.outputTokens = chunk.usageMetadata?.candidatesTokenCount ?? seen.outputTokens;
}

function nothing(): GeminiSeen {
  return {
    text: '',
    call: null,
    chunks: 0,
    finish: null,
    blocked: null,
    outputTokens: null,
    error: null,
  };
}
