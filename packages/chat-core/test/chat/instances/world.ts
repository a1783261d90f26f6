import type { Chat } from '../../../src/chat/create-chat.ts';

/** One of several processes of a version, over the stores that they share. */
export type Instance = {
  readonly chat: Chat;
  /** Nothing it says reaches the stores any more, and nothing of theirs reaches it. */
  readonly part: () => void;
  readonly mend: () => void;
};

/** Several processes over one log, one relay and one book of calls. */
export type World = {
  /** Whether no process ever stands still: nobody is then taken for dead who is not. */
  readonly isTimely: boolean;
  readonly ownerId: string;
  readonly start: () => Promise<Instance>;
  readonly pass: (ms: number) => Promise<void>;
  readonly relay: {
    readonly wipe: () => Promise<void>;
    readonly leave: () => void;
    readonly comeBack: () => void;
  };
  /** How often a provider was asked for this answer, and how many rows of that are in the book. */
  readonly callsOf: (
    generationId: string,
  ) => Promise<{ readonly made: number; readonly booked: number }>;
};
