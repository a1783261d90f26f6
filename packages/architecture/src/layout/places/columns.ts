/**
 * People and the edge, servers, Postgres, Redis, what the region shares, providers: each as wide as
 * its longest title.
 */
export const COLUMNS = [
  { x: 20, width: 136 },
  { x: 214, width: 116 },
  { x: 374, width: 124 },
  { x: 538, width: 124 },
  { x: 712, width: 140 },
  { x: 916, width: 124 },
] as const;
