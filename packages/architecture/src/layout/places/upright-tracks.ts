/** Between the columns, from left to right. */
export const UPRIGHT_TRACKS = {
  far: { x: 10 },
  west: { x: 169 },
  control: { x: 181 },
  servers: { x: 345 },
  abroad: { x: 359 },
  copies: { x: 518 },
  east: { x: 692 },
  providers: { x: 886 },
} as const;
