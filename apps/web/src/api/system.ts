/** Which of the four versions serves these screens. */
export type System = {
  readonly version: string;
  readonly name: string;
  readonly environment: string;
  readonly providers: readonly string[];
  readonly model: string;
};
