type Delta = Readonly<Record<string, unknown>>;

const base = { id: 'chatcmpl-1', object: 'chat.completion.chunk', created: 1_760_000_000 };
const frame = (value: unknown) => `data: ${JSON.stringify(value)}\n\n`;
const chunk = (delta: Delta, finishReason: string | null = null, more: Delta = {}) =>
  frame({
    ...base,
    model: 'gpt-4o-mini-2024-07-18',
    choices: [{ index: 0, delta, logprobs: null, finish_reason: finishReason }],
    usage: null,
    ...more,
  });

/** The frames of OpenAI's stream, as its transcripts have them (reference: PROVIDERS §2.1). */
export const openaiFrames = {
  chunk,
  role: chunk({ role: 'assistant', content: '', refusal: null }),
  text: (content: string) => chunk({ content }),
  finish: (reason = 'stop', more: Delta = {}) => chunk({}, reason, more),
  usage: frame({
    ...base,
    choices: [],
    usage: {
      prompt_tokens: 17,
      completion_tokens: 4,
      total_tokens: 21,
      prompt_tokens_details: { cached_tokens: 3, audio_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  }),
  noChoices: frame({ ...base, choices: [], usage: null }),
  error: (error: unknown) => frame({ error }),
  done: 'data: [DONE]\n\n',
} as const;
