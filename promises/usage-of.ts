import type { Client } from './client.ts';

/** A call of a provider as its owner finds it in `/v1/usage`. */
export type UsageRow = {
  readonly requestId: string;
  readonly generationId: string | null;
  readonly attempt: number;
  readonly provider: string;
  readonly outcome: string;
  readonly usage: { readonly outputTokens: number; readonly source: string } | null;
  readonly costUsd: number | null;
};

type Page = { readonly items: readonly UsageRow[]; readonly nextCursor: string | null };

/** All of a person's rows, page by page. */
export const usageOf = async (client: Client): Promise<readonly UsageRow[]> => {
  const rows: UsageRow[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page: Page = await client.get(`/v1/usage?limit=100${query}`);
    rows.push(...page.items);
    cursor = page.nextCursor;
  }
  return rows;
};
