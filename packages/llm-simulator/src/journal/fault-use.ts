/** A fault that an attempt met, and what chose it. */
export type FaultUse = {
  readonly kind: string;
  /** A rule by its id, the model's suffix or the request's header. */
  readonly from: `rule:${string}` | 'model' | 'header';
};
