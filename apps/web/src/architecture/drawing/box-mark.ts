import type { Health } from '@evolua/architecture/model/pulse';

/** What is told on a box beyond its name. */
export type BoxMark = {
  readonly chosen: boolean;
  readonly pointed: boolean;
  /** `stranded`: it stands and can't do its work. */
  readonly fate: 'alive' | 'dead' | 'stranded';
  readonly onTheWay: boolean;
  /** Of the overlay: in words, and as a share (0 to 1) of the largest. */
  readonly figure?: { readonly words: string; readonly share: number };
  readonly health?: Health;
};
