import type { FinishReason } from '../../chat/finish-reason.ts';

/** Google's names; a tool call ends like any other answer. */
export const finishReasonName: Readonly<Record<FinishReason, string>> = {
  stop: 'STOP',
  length: 'MAX_TOKENS',
  tool_call: 'STOP',
  forced_tool: 'STOP',
  filtered: 'SAFETY',
};
