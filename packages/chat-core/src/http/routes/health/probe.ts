/** Resolves when the part answers; throws when it does not. */
export type Probe = () => Promise<void>;
