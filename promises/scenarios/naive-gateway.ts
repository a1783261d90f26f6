import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

type Body = {
  readonly model: string;
  readonly stream?: boolean;
  readonly messages: readonly { readonly content: string }[];
};

export type NaiveGateway = { readonly url: string; readonly close: () => void };

const RETRIES = 2;

/**
 * The proxy that anybody writes in an afternoon, with the mistakes that everybody makes: it retries
 * whatever fails, waits without end, takes the end of the bytes for the end of the answer, decodes
 * packet by packet, keeps what it has said whatever it was, and does not notice that its reader has
 * left. The scenarios' negative control: each that it passes proves little.
 */
export const startNaiveGateway = async (upstream: string): Promise<NaiveGateway> => {
  const answers = new Map<string, string>();

  const ask = async (body: Body): Promise<Response> => {
    let failure: unknown;
    for (let attempt = 0; attempt <= RETRIES; attempt += 1) {
      try {
        const response = await fetch(`${upstream}/chat/completions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization: 'Bearer sk-naive' },
          body: JSON.stringify({ ...body, model: 'gpt-4o-mini', stream: true }),
        });
        if (response.ok) return response;
        failure = await response.text();
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const body = (await json(request)) as Body;
    const question = body.messages.at(-1)?.content ?? '';
    const say = (text: string) => {
      if (body.stream) response.write(frameOf({ delta: { content: text }, finish_reason: null }));
    };
    let said = answers.get(question) ?? '';
    if (said !== '') say(said);
    else {
      const upstreamResponse = await ask(body);
      if (body.stream) response.writeHead(200, { 'content-type': 'text/event-stream' });
      for await (const text of textsIn(upstreamResponse)) {
        said += text;
        say(text);
      }
      answers.set(question, said);
    }
    const usage = { prompt_tokens: 0, completion_tokens: 0 };
    if (body.stream) {
      response.write(frameOf({ delta: {}, finish_reason: 'stop' }));
      response.end('data: [DONE]\n\n');
      return;
    }
    const message = { role: 'assistant', content: said };
    const choices = [{ index: 0, message, finish_reason: 'stop' }];
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ model: body.model, choices, usage }));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      response.statusCode = 500;
      response.end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const frameOf = (choice: object) =>
  `data: ${JSON.stringify({ model: 'evolua', choices: [{ index: 0, ...choice }] })}\n\n`;

async function* textsIn(response: Response): AsyncGenerator<string> {
  let open = '';
  try {
    for await (const packet of response.body ?? []) {
      open += Buffer.from(packet).toString();
      const lines = open.split('\n');
      open = lines.pop() ?? '';
      for (const line of lines) yield textIn(line);
    }
  } catch {
    // What has come is better than nothing.
  }
}

const textIn = (line: string): string => {
  if (!line.startsWith('data: {')) return '';
  try {
    const { choices } = JSON.parse(line.slice(6)) as {
      readonly choices: readonly { readonly delta?: { readonly content?: string } }[];
    };
    return choices[0]?.delta?.content ?? '';
  } catch {
    return '';
  }
};
