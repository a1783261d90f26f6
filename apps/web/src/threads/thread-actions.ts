import type { Turn } from './turn.ts';

/** What a reader can do to a turn. The object stays the same, so that no turn is drawn for it. */
export type ThreadActions = {
  readonly choose: (parent: string, key: string) => void;
  readonly edit: (turn: Turn) => void;
  readonly cancelEdit: () => void;
  readonly sendEdit: (turn: Turn, text: string) => void;
  /** Writes the answer anew, or goes on from `kept`. */
  readonly rewrite: (turn: Turn, verb: 'regenerate' | 'continue', kept: string) => void;
  /** Puts the focus back where one writes, when the button that had it goes away. */
  readonly toPen: () => void;
};
