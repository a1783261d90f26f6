/** Whether a part answers now; never rejects and never takes longer than about a second. */
export type Probe = () => Promise<boolean>;
