/** Why an answer ended, in no dialect's words. `forced_tool`: a tool call the client had named. */
export type FinishReason = 'stop' | 'length' | 'tool_call' | 'forced_tool' | 'filtered';
