import type { Client } from './client.ts';

type Summary = {
  readonly costUsd: number | null;
  readonly provider: string;
  readonly degraded: boolean;
  readonly cached: boolean;
  readonly firstTokenMs: number | null;
};

export type Ending = {
  readonly start: Readonly<Record<string, string>>;
  readonly text: string;
  /** `done`, `error`, or nothing when the connection was lost. */
  readonly end: string | undefined;
  readonly code: unknown;
  /** What `done` says of the answer. */
  readonly summary: Summary | undefined;
  readonly route: readonly Readonly<Record<string, unknown>>[];
};

/** Reads an answer to its end, whatever that is. Throws a `Refusal`. */
export const askUntilEnd = async (
  client: Client,
  question: Parameters<Client['ask']>[0],
): Promise<Ending> => {
  let start = {};
  let text = '';
  let end: string | undefined;
  let code: unknown;
  let summary: Summary | undefined;
  const route: Readonly<Record<string, unknown>>[] = [];
  for await (const { event, data } of client.ask(question)) {
    if (event === 'start') start = data;
    if (event === 'delta') text += data.text;
    if (event === 'route') route.push(data);
    if (event === 'done' || event === 'error') {
      end = event;
      code = data.code;
    }
    if (event === 'done') summary = data as Summary;
  }
  return { start, text, end, code, summary, route };
};
