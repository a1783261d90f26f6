/** A drawing of one version: whole numbers in one coordinate system, the same for SVG and screen. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly PlacedZone[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
};

export type Point = { readonly x: number; readonly y: number };

type Rectangle = Point & { readonly width: number; readonly height: number };

/** A region, an availability zone, the outside: dashed if `kind` is `zone`. */
export type PlacedZone = Rectangle & {
  readonly id: string;
  readonly kind: 'region' | 'zone' | 'group';
  readonly title: string;
};

export type PlacedBox = Rectangle & {
  /** The component's. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** Came with this version. */
  readonly isNew: boolean;
  /** If it dies, nobody is answered any more (`what-if`). */
  readonly isSinglePoint: boolean;
};

export type PlacedLink = {
  /** The link's. */
  readonly id: string;
  /** Orthogonal: each differs from the one before in x or in y only. */
  readonly points: readonly Point[];
  readonly isNew: boolean;
  readonly isReplication: boolean;
  readonly label?: Point & { readonly text: string };
};
