import type { Answer } from './answer.ts';

/** What has been heard of an answer so far. */
export type Heard = {
  text: string;
  model: string | undefined;
  finishReason: string | undefined;
  usage: Answer['usage'];
  /** The end marker of a stream, or the body's own end. */
  isDone: boolean;
  error: OpenAiError | undefined;
  firstTokenMs: number | undefined;
};

export type OpenAiError = { readonly code: string | undefined; readonly message: string };

type Choice = {
  readonly delta?: { readonly content?: string | null; readonly tool_calls?: readonly unknown[] };
  readonly message?: { readonly content: string | null };
  readonly finish_reason: string | null;
};

/** A chunk of the stream, or the answer in one piece. */
export type Completion = {
  readonly model?: string;
  readonly choices?: readonly Choice[];
  readonly usage?: Answer['usage'] | null;
  readonly error?: { readonly code?: string | null; readonly message?: string };
};

/** Adds a chunk; tells whether it had content. */
export const hear = (heard: Heard, { model, choices, usage, error }: Completion): boolean => {
  heard.model ??= model;
  if (usage) heard.usage = usage;
  if (error) heard.error = { code: error.code ?? undefined, message: error.message ?? '' };
  const [choice] = choices ?? [];
  if (choice?.finish_reason) heard.finishReason = choice.finish_reason;
  const said = choice?.delta?.content ?? choice?.message?.content ?? '';
  heard.text += said;
  return said !== '' || choice?.delta?.tool_calls !== undefined;
};
