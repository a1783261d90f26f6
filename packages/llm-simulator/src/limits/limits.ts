/** What the simulator never goes beyond. */
export type Limits = {
  readonly bodyBytesMax: number;
  readonly journalEntriesMax: number;
  readonly faultRulesMax: number;
  readonly connectionsMax: number;
  readonly hangMsMax: number;
};
