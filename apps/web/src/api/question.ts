/** What is sent to be answered. The generation's id is chosen here, so that it can be stopped early. */
export type Question = {
  readonly generationId: string;
  readonly text: string;
  readonly conversationId?: string;
  readonly parentId?: string;
};
