/** A drawing of one version: whole numbers in one coordinate system, the same for SVG and screen. */
export type Layout = {
  readonly width: number;
  readonly height: number;
  readonly zones: readonly PlacedZone[];
  readonly boxes: readonly PlacedBox[];
  readonly links: readonly PlacedLink[];
};

export type Point = { readonly x: number; readonly y: number };

export type Rectangle = Point & { readonly width: number; readonly height: number };

/** A region, an availability zone, the outside: dashed if `kind` is `zone`. */
export type PlacedZone = Rectangle & {
  readonly id: string;
  readonly kind: 'region' | 'zone' | 'group';
  /** Its first line begins 10 to the right of the corner, its baseline 15 below it. */
  readonly title: string;
  /** Everything that answers stands in this one region. */
  readonly isSinglePoint: boolean;
};

export type PlacedBox = Rectangle & {
  /** The component's. */
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** The note as it fits in the box: one line or two. */
  readonly noteLines: readonly string[];
  /** Came with this version; in V1, where everything begins, nothing did. */
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
  /** On the way of a question from people to a provider: what is seen first. */
  readonly isPath: boolean;
  /** The left end of its baseline. */
  readonly label?: Point & { readonly text: string };
};
