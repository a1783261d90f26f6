import type { Account } from './account.ts';

const PATIENCE = '20s';

type Question = { readonly text: string; readonly generationId?: string };

/** `POST /v1/chat`, as k6's `http.post` and `http.batch` take it. */
export const questionRequest = (
  url: string,
  { token }: Account,
  question: Question,
  timeout = PATIENCE,
) => ({
  url: `${url}/v1/chat`,
  body: JSON.stringify(question),
  params: {
    headers: {
      authorization: `Bearer ${token}`,
      accept: 'text/event-stream',
      'content-type': 'application/json',
    },
    timeout,
    responseType: 'text' as const,
  },
});
