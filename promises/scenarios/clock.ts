/** How much faster than in the specification time passes where a scenario chooses its length. */
export type Clock = {
  /** 1: the whole time, with the limits of the roots as they are. */
  readonly scale: number;
  /** Milliseconds of the specification as they are here. */
  readonly ms: (realMs: number) => number;
};

export const clockAt = (scale: number): Clock => ({
  scale,
  ms: (realMs) => Math.round(realMs * scale),
});
