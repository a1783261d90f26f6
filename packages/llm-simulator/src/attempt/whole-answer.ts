import type { Step } from './step.ts';

/** The steps of an answer that is one body, its length told beforehand. */
export function* wholeAnswer(
  status: number,
  headers: Readonly<Record<string, string>>,
  data: string,
  tokens: number,
): Generator<Step> {
  const length = String(Buffer.byteLength(data));
  yield { do: 'head', status, headers: { ...headers, 'content-length': length } };
  yield { do: 'write', frame: { part: 'body', data, tokens } };
  yield { do: 'end' };
}
