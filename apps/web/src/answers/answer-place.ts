/** The conversation that an answer belongs to. */
export type AnswerPlace = { readonly conversationId: string; readonly title: string };
