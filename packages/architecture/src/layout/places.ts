import type { PlacedLink, PlacedZone } from './layout.ts';

/** A column's number and a row's; `from` to `to`, both included. */
export type Cell = readonly [column: number, row: number];

/** `+` and `-`: off the middle, further along the side or less far. */
export type Port = `${'left' | 'right' | 'top' | 'bottom'}${'' | '+' | '-'}`;

/** A zone around a rectangle of cells, with so much air around their boxes. */
export type ZonePlace = Pick<PlacedZone, 'id' | 'kind' | 'title'> & {
  readonly from: Cell;
  readonly to: Cell;
  readonly air: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
};

/**
 * Several that all speak to the same ones, by a trunk: each way is an exit and an entry. Only where
 * everyone at an exit has a link to everyone at an entry may it be drawn so.
 */
export type Bus = {
  readonly exits: Readonly<Record<string, string>>;
  readonly entries: Readonly<Record<string, string>>;
};

/**
 * Where a person has put what. A route is a sentence: the port where a link leaves, the tracks that
 * it follows in turn, the port where it arrives: `right servers bus top`.
 */
export type Places = {
  readonly columns: readonly { readonly x: number; readonly width: number }[];
  /** The upper edge of each. */
  readonly rows: readonly number[];
  readonly boxHeight: number;
  /** A vertical track has an x, a horizontal one a y. */
  readonly tracks: Readonly<Record<string, { readonly x: number } | { readonly y: number }>>;
  readonly boxes: Readonly<Record<string, Cell>>;
  readonly zones: readonly ZonePlace[];
  readonly buses: readonly Bus[];
  readonly routes: Readonly<Record<string, string>>;
  /** A word beside a link; its point is the left end of the baseline. */
  readonly labels: Readonly<Record<string, NonNullable<PlacedLink['label']>>>;
};
