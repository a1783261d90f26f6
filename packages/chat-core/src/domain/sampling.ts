/** How the answer is drawn. What is absent is the provider's default. */
export type Sampling = {
  readonly temperature?: number;
  readonly topP?: number;
  readonly outputTokensMax?: number;
  readonly stop?: readonly string[];
  readonly seed?: number;
  readonly frequencyPenalty?: number;
  readonly presencePenalty?: number;
};
