import type { ChatRequest } from '../../domain/chat-request.ts';

/**
 * Whether one answer may serve all who ask the same. Tools are called for one asker, and what
 * continues an answer is only the rest of one, and who wants it anew has it already. Above temperature 0 two answers may differ, and a
 * reader may want the other one: a version has to opt in.
 */
export const isRepeatable = (
  { sampling, tools, continues, anew }: ChatRequest,
  aboveTemperatureZero = false,
): boolean =>
  tools === undefined &&
  continues === undefined &&
  anew !== true &&
  (aboveTemperatureZero || sampling.temperature === 0);
