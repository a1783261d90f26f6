/** Why the model stopped. All of them are successes; what was cut off is a `ChatError`. */
export type FinishReason = 'stop' | 'length' | 'tool-calls' | 'content-filter';
