/** One of the four apps, as the runner sees it: a folder with `src/main.ts`, and its port. */
export type Version = {
  readonly id: string;
  readonly name: string;
  /** Relative to the root of the checkout. */
  readonly folder: string;
  readonly port: number;
};

/** Every version that the runner knows, in the order of the course. */
export const versions: readonly Version[] = [
  { id: 'v1', name: 'MVP', folder: 'apps/v1-mvp', port: 3001 },
];
