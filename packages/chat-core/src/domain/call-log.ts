import type { Page } from './page.ts';
import type { PageRequest } from './page-request.ts';
import type { RecordedCall } from './recorded-call.ts';

/** The owner's side of the ledger: what was spent, newest first. Throws `store_unavailable`. */
export type CallLog = {
  readonly list: (ownerId: string, page: PageRequest) => Promise<Page<RecordedCall>>;
};
