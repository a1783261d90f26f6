/** A limit on everything that a conversation can make grow. */
export type ChatLimits = {
  /** Answers being written by this process at once. */
  readonly runningMax: number;
  readonly runningPerOwnerMax: number;
  /** How much of a thread the model is given. */
  readonly historyMessagesMax: number;
  readonly historyCharactersMax: number;
};
