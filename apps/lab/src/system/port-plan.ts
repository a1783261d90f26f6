/** A port for every part that the user opens by hand. */
export type PortPlan = {
  readonly lab: number;
  readonly simulator: number;
  /** By version id. */
  readonly versions: Readonly<Record<string, number>>;
};
