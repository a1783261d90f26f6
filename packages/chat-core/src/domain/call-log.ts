import type { DailyUsage } from './daily-usage.ts';
import type { Page } from './page.ts';
import type { PageRequest } from './page-request.ts';
import type { RecordedCall } from './recorded-call.ts';
import type { UsageTotal } from './usage-total.ts';

/** The owner's side of the ledger: what was spent. Throws `store_unavailable`. */
export type CallLog = {
  /** Newest first. */
  readonly list: (ownerId: string, page: PageRequest) => Promise<Page<RecordedCall>>;
  /** All that was asked for the answers of an own conversation. */
  readonly ofConversation: (ownerId: string, conversationId: string) => Promise<UsageTotal>;
  /**
   * The last `days` days, today among them, newest first; days without a call are left out.
   * `timeZone` is a name of the IANA database; throws `invalid_request` for one not known.
   */
  readonly daily: (
    ownerId: string,
    period: { readonly days: number; readonly timeZone: string },
  ) => Promise<readonly DailyUsage[]>;
};
