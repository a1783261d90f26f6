/** Where an answer stands: its conversation, its question, and itself as messages. */
export type AnswerPlace = {
  readonly conversationId: string;
  readonly userMessageId: string;
  readonly assistantMessageId: string;
};
