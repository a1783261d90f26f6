/**
 * People and the edge, servers, Postgres, Redis, what the region shares, providers: each as wide as
 * its longest title.
 */
export const COLUMNS = [
  { x: 20, width: 134 },
  { x: 214, width: 116 },
  { x: 374, width: 124 },
  { x: 538, width: 124 },
  { x: 714, width: 138 },
  { x: 916, width: 124 },
] as const;

/** Between the columns, from left to right. */
export const UPRIGHT_TRACKS = {
  far: { x: 10 },
  west: { x: 168 },
  control: { x: 182 },
  servers: { x: 345 },
  abroad: { x: 359 },
  copies: { x: 518 },
  east: { x: 693 },
  providers: { x: 886 },
} as const;
