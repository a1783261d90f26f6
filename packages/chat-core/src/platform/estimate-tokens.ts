type Encoder = { readonly countTokens: (text: string) => number };

let encoder: Promise<Encoder> | undefined;

/**
 * Tokens of a text by OpenAI's `o200k_base`; for other providers' models an estimate. The table
 * takes some 75 MB and 0.1 s, so it is loaded by the first call that needs it: only answers that
 * ended before their provider could count them do.
 */
export const estimateTokens = async (text: string): Promise<number> => {
  if (text === '') return 0;
  encoder ??= import('gpt-tokenizer/encoding/o200k_base');
  return (await encoder).countTokens(text);
};
