/** A thread of one owner. Its messages form a tree. */
export type Conversation = {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  /** What the model is told before all that is said; `null` for nothing. */
  readonly systemPrompt: string | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
