/** A thread of one owner. Its messages form a tree. */
export type Conversation = {
  readonly id: string;
  readonly ownerId: string;
  readonly title: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
};
