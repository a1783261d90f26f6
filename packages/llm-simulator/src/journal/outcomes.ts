/**
 * How an attempt ended: `complete` as planned (a refusal too), `cut` and `reset` by a fault,
 * `aborted` by the client, `timeout` by the simulator's own limit on hanging.
 */
export const outcomes = ['running', 'complete', 'cut', 'reset', 'aborted', 'timeout'] as const;

export type Outcome = (typeof outcomes)[number];
