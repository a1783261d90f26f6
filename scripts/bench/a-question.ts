/** Where to ask, and as whom. */
export type Target = { readonly url: string; readonly token: string };

type Asking = { readonly stream: boolean; readonly model?: string };

let questions = 0;

/** A question that nobody has asked before, as bytes. */
export const aQuestion = ({ url, token }: Target, { stream, model = 'evolua' }: Asking): string => {
  questions += 1;
  const content = `Pergunta ${process.pid}-${questions}: o que é um circuit breaker?`;
  const body = JSON.stringify({ model, stream, messages: [{ role: 'user', content }] });
  return (
    `POST /v1/chat/completions HTTP/1.1\r\nhost: ${new URL(url).host}\r\n` +
    `authorization: Bearer ${token}\r\ncontent-type: application/json\r\n` +
    `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
};
