/**
 * What a reader wants written. The generation's id is chosen here, so that it can be stopped before
 * a byte came back, and so that what was sent twice is answered once.
 */
export type Asking = { readonly generationId: string } & (
  | {
      readonly verb: 'ask';
      readonly text: string;
      readonly conversationId?: string;
      /** `null` is the root of the conversation; absent means after the newest message. */
      readonly parentId?: string | null;
      /** The turn whose question this one takes the place of. */
      readonly edits?: string;
    }
  | {
      readonly verb: 'regenerate' | 'continue';
      readonly conversationId: string;
      /** The answer that is written anew, or goes on. */
      readonly messageId: string;
      readonly questionId: string;
      /** What stands there until the first words come. */
      readonly kept: string;
    }
);
