/** A stop on the route line. The shape tells the state before any colour does. */
export type Station = {
  readonly key: string;
  readonly name: string;
  readonly note: string;
  readonly shape: 'good' | 'waiting' | 'failed' | 'degraded';
  /** The question is here now. */
  readonly pending: boolean;
};
