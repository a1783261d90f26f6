import type { Limits } from './limits.ts';

export const defaultLimits: Limits = {
  bodyBytesMax: 4_194_304,
  journalEntriesMax: 10_000,
  faultRulesMax: 100,
  connectionsMax: 10_000,
  hangMsMax: 600_000,
};
