/** People and the edge, servers, Postgres, Redis, what the region shares, providers. */
export const COLUMNS = [20, 208, 376, 540, 720, 916] as const;

/** Between the columns, from left to right. */
export const UPRIGHT_TRACKS = {
  far: { x: 10 },
  west: { x: 160 },
  control: { x: 176 },
  servers: { x: 347 },
  abroad: { x: 361 },
  copies: { x: 520 },
  east: { x: 698 },
  providers: { x: 884 },
} as const;
