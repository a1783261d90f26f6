type Encoder = Pick<typeof import('gpt-tokenizer/encoding/o200k_base'), 'countTokens'>;

let encoder: Promise<Encoder> | undefined;

/**
 * The work grows with the square of an unbroken run of letters: a word of 200,000 of them would
 * hold the process for ten seconds. Seams cost at most a token each.
 */
const SLICE_CHARACTERS = 1_024;
/** People may write about `<|endoftext|>`: here it is text like any other. */
const AS_TEXT = { disallowedSpecial: new Set<string>() };

/**
 * Tokens of a text by OpenAI's `o200k_base`; for other providers' models an estimate. The table
 * takes some 75 MB and 0.1 s, so it is loaded by the first call that needs it: only answers that
 * ended before their provider could count them do.
 */
export const estimateTokens = async (text: string): Promise<number> => {
  if (text === '') return 0;
  encoder ??= import('gpt-tokenizer/encoding/o200k_base');
  const { countTokens } = await encoder;
  let tokens = 0;
  for (let start = 0; start < text.length; start += SLICE_CHARACTERS) {
    tokens += countTokens(text.slice(start, start + SLICE_CHARACTERS), AS_TEXT);
  }
  return tokens;
};
