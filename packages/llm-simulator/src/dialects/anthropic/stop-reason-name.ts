import type { Answer } from '../../chat/answer.ts';
import type { FinishReason } from '../../chat/finish-reason.ts';

const names: Readonly<Record<FinishReason, string>> = {
  stop: 'end_turn',
  length: 'max_tokens',
  tool_call: 'tool_use',
  forced_tool: 'tool_use',
  filtered: 'refusal',
};

/** Anthropic's name for how an answer ended; null: it does not say. */
export function stopReasonName({ finish, stoppedBy }: Answer): string | null {
  if (finish === undefined) return null;
  return finish === 'stop' && stoppedBy !== undefined ? 'stop_sequence' : names[finish];
}
