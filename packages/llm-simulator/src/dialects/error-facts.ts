/** What an error's text, headers and ids are made of. */
export type ErrorFacts = {
  readonly model: string;
  readonly nowMs: number;
  readonly requestId: string;
};
