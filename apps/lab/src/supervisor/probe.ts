/** Whether a part answers now; never rejects, and has a time-out of its own. */
export type Probe = () => Promise<boolean>;
