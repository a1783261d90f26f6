import type { Message } from '../api/message.ts';

/** A message as a place in the tree, whether it is stored or has only just been asked for. */
export type ThreadNode = {
  /** Stays the same from asking until long after it is stored, so that nothing remounts. */
  readonly key: string;
  /** The key of what it hangs on; `''` at the root of the conversation. */
  readonly parent: string;
  readonly role: 'user' | 'assistant';
  /** Known as soon as the server has told it. */
  readonly id: string | undefined;
  readonly parentId: string | null;
  /** A question's words. */
  readonly content: string;
  readonly generationId: string | undefined;
  /** As the server stores it; `undefined` while only this tab knows it. */
  readonly message: Message | undefined;
};
