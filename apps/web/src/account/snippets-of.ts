/** A way of asking from a program, ready to be pasted. */
export type Snippet = { readonly id: 'curl' | 'javascript' | 'python'; readonly code: string };

/**
 * The same question from a terminal and with OpenAI's own clients, in which only the address
 * changes. The key goes by the environment: a command with a secret in it stays in the history.
 */
export const snippetsOf = (
  origin: string,
  secret: string,
  question: string,
): readonly Snippet[] => [
  {
    id: 'curl',
    code: `export EVOLUA_TOKEN=${secret}
curl -N ${origin}/v1/chat \\
  -H "Authorization: Bearer $EVOLUA_TOKEN" \\
  -H 'Accept: text/event-stream' \\
  -H 'Content-Type: application/json' \\
  -d '${JSON.stringify({ text: question })}'`,
  },
  {
    id: 'javascript',
    code: `// npm install openai && EVOLUA_TOKEN=${secret} node pergunta.mjs
import OpenAI from 'openai';

const openai = new OpenAI({
  baseURL: '${origin}/v1',
  apiKey: process.env.EVOLUA_TOKEN,
});
const stream = await openai.chat.completions.create({
  model: 'evolua',
  messages: [{ role: 'user', content: '${question}' }],
  stream: true,
});
for await (const chunk of stream) {
  process.stdout.write(chunk.choices[0]?.delta?.content ?? '');
}`,
  },
  {
    id: 'python',
    code: `# pip install openai && EVOLUA_TOKEN=${secret} python pergunta.py
import os
from openai import OpenAI

openai = OpenAI(base_url="${origin}/v1", api_key=os.environ["EVOLUA_TOKEN"])
stream = openai.chat.completions.create(
    model="evolua",
    messages=[{"role": "user", "content": "${question}"}],
    stream=True,
)
for chunk in stream:
    if chunk.choices:
        print(chunk.choices[0].delta.content or "", end="", flush=True)`,
  },
];
