import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { startPostgres } from '@evolua/lab/parts/postgres';
import { startRedis } from '@evolua/lab/parts/redis';
import { freePort } from '@evolua/lab/ports/free-port';
import type { Target } from './a-question.ts';
import { startMeasured } from './measured-server.ts';
import type { UpstreamPlan } from './upstream-plan.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const RATE_MAX = '1000000';
const MODELS = { primary: 'gpt-4o-mini', fallback: 'claude-haiku-5-5' };
/** One account may write 200 answers at once. */
const ACCOUNTS = 6;
const PASSWORD = 'uma senha comprida';

type Told = { readonly url: string };

/** V2 and a bare proxy on the measured core, in front of the same upstream. */
export const startBench = async (folder: string, path: string) => {
  const upstream = fork(here('./upstream.ts'));
  const [{ url: upstreamUrl }] = (await once(upstream, 'message')) as [Told];
  const [postgres, redis] = await Promise.all([
    startPostgres({ folder: join(folder, 'postgres') }),
    startRedis({ folder: join(folder, 'redis'), path }),
  ]);

  const bare = startMeasured(
    [join(root, 'packages/chat-core/bench/bare-proxy.ts'), `${upstreamUrl}/v1`],
    {},
  );
  const [{ url: bareUrl }] = (await once(bare.child, 'message')) as [Told];

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const v2 = startMeasured(
    [
      '--import=@evolua/chat-core/platform/short-resolution',
      join(root, 'apps/v2-scalable/src/main.ts'),
    ],
    {
      PORT: String(port),
      PUBLIC_URL: url,
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      AUTH_SECRET: 'bench-0123456789abcdefghijklmnopqrstuvwxyz',
      OPENAI_API_KEY: 'sk-bench',
      OPENAI_BASE_URL: `${upstreamUrl}/v1`,
      OPENAI_MODEL: MODELS.primary,
      ANTHROPIC_API_KEY: 'sk-bench',
      ANTHROPIC_BASE_URL: `${upstreamUrl}/anthropic`,
      ANTHROPIC_MODEL: MODELS.fallback,
      ACCOUNT_REQUESTS_PER_MINUTE: RATE_MAX,
      ADDRESS_REQUESTS_PER_MINUTE: RATE_MAX,
    },
  );
  const answers = () =>
    fetch(`${url}/v1/health`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await answers())) await delay(50);
  const targets: Target[] = [];
  for (let account = 0; account < ACCOUNTS; account += 1) {
    targets.push({ url, token: await newToken(url, `bench-${account}@exemplo.br`) });
  }

  return {
    bare: { server: bare, targets: [{ url: bareUrl, token: 'nobody' }] },
    v2: { server: v2, targets },
    direct: { url: upstreamUrl, token: 'nobody' },
    redisKind: redis.kind,
    models: MODELS,
    plan: async (plan: UpstreamPlan) => {
      upstream.send(plan);
      await once(upstream, 'message');
    },
    /** The sum of a counter of V2's over the labels that are given. */
    counter: async (name: string, label = '') => {
      const lines = (await (await fetch(`${url}/metrics`)).text()).split('\n');
      return lines
        .filter((line) => line.startsWith(name) && line.includes(label))
        .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
    },
    stop: async () => {
      await Promise.all([bare.stop(), v2.stop()]);
      upstream.disconnect();
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
};

export type Bench = Awaited<ReturnType<typeof startBench>>;

/** What a person does: an account, and a token for their program. */
const newToken = async (url: string, email: string) => {
  const post = async (path: string, body: unknown, headers: Record<string, string>) => {
    const response = await fetch(`${url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: url, ...headers },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
    return response;
  };
  const person = { email, password: PASSWORD, name: 'Bench' };
  const cookies = (await post('/v1/auth/sign-up', person, {})).headers.getSetCookie();
  const cookie = cookies.map((each) => each.split(';')[0]).join('; ');
  const created = await post('/v1/tokens', { name: 'bench' }, { cookie });
  return ((await created.json()) as { readonly secret: string }).secret;
};
