/** A thread of the person's own; times are ISO 8601. */
export type Conversation = {
  readonly id: string;
  readonly title: string;
  readonly createdAt: string;
  readonly updatedAt: string;
};
