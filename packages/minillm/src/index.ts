export { corpus } from './corpus.ts';
export { createMiniLlm } from './create-mini-llm.ts';
export type { MiniLlm } from './mini-llm.ts';
export type { MiniLlmAnswer } from './mini-llm-answer.ts';
export type { MiniLlmMessage } from './mini-llm-message.ts';
export type { Passage } from './passage.ts';
