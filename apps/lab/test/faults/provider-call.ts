import type { ProviderName } from '../../src/environment/providers.ts';

/** How each is asked, in as few words as it understands; ten tokens are enough. */
const calls: Readonly<Record<ProviderName, { readonly path: string; readonly body: object }>> = {
  openai: { path: '/openai/v1/chat/completions', body: { model: 'gpt-x--tokens:10' } },
  local: { path: '/compatible/v1/chat/completions', body: { model: 'qwen--tokens:10' } },
  anthropic: {
    path: '/anthropic/v1/messages',
    body: { model: 'claude-x--tokens:10', max_tokens: 99 },
  },
  google: {
    path: '/gemini/v1beta/models/gemini-x--tokens:10:generateContent',
    body: { contents: [{ role: 'user', parts: [{ text: 'Oi?' }] }] },
  },
};
const headers = {
  'content-type': 'application/json',
  authorization: 'Bearer sk-x',
  'x-api-key': 'sk-x',
  'x-goog-api-key': 'sk-x',
  'anthropic-version': '2023-06-01',
};

/** A call of a provider as a version makes it, to be read or hung up on. */
export function callProvider(
  simulatorUrl: string,
  provider: ProviderName,
  options: { readonly stream?: boolean; readonly signal?: AbortSignal } = {},
): Promise<Response> {
  const { stream = false, signal = null } = options;
  const { path, body } = calls[provider];
  const messages = provider !== 'google' && {
    messages: [{ role: 'user', content: 'Oi?' }],
    stream,
  };
  const whole = JSON.stringify({ ...body, ...messages });
  return fetch(`${simulatorUrl}${path}`, { method: 'POST', headers, body: whole, signal });
}

/** What arrives of a streamed answer until it ends, is cut, or `patienceMs` are over. */
export async function hearOpenai(simulatorUrl: string, patienceMs: number) {
  const hangUp = AbortSignal.timeout(patienceMs);
  let text = '';
  try {
    const response = await callProvider(simulatorUrl, 'openai', { stream: true, signal: hangUp });
    const decoder = new TextDecoder();
    for await (const piece of response.body ?? []) text += decoder.decode(piece, { stream: true });
  } catch {
    // Cut, or not waited for any longer.
  }
  return {
    words: text.match(/"content":"[^"]+"/gu)?.length ?? 0,
    isWhole: text.includes('[DONE]'),
    wasGivenUp: hangUp.aborted,
  };
}
