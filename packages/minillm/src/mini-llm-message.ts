/** One turn of the conversation; only those whose role is `user` are read. */
export type MiniLlmMessage = {
  readonly role: string;
  readonly content: string;
};
