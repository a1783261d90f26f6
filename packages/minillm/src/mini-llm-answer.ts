/** What the MiniLLM says, and the passages it said it from: none when it does not know. */
export type MiniLlmAnswer = {
  readonly text: string;
  readonly passageIds: readonly string[];
};
