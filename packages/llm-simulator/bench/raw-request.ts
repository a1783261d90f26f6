/** A chat request as bytes: the load must cost less than what it loads. */
export function rawRequest(host: string, stream: boolean): string {
  const body = JSON.stringify({
    model: 'gpt-5.2-mini',
    stream,
    messages: [{ role: 'user', content: 'O que é um disjuntor?' }],
  });
  return (
    `POST /v1/chat/completions HTTP/1.1\r\nhost: ${host}\r\nauthorization: Bearer sk-bench\r\n` +
    `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}
