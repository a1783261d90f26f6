import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { betterAuthIdentity } from '../../src/stores/postgres/better-auth-identity.ts';
import {
  type PostgresUnderTest,
  postgresUnderTest,
} from '../stores/postgres/postgres-under-test.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

// The whole HTTP side over the real identity: what a cookie is worth, wherever it came from.

const ORIGIN = 'http://localhost:3001';

let ofV1: PostgresUnderTest;
let ofV2: PostgresUnderTest;
beforeAll(async () => {
  [ofV1, ofV2] = [await postgresUnderTest(), await postgresUnderTest()];
});
afterAll(async () => {
  await ofV1.close();
  await ofV2.close();
});

const aVersion = (id: string, { postgres }: PostgresUnderTest) => {
  const identity = betterAuthIdentity(postgres, {
    secret: `um segredo de teste da ${id} que é longo o bastante`,
    publicUrl: ORIGIN,
    cookieName: `evolua_${id}_session`,
  });
  const { request, signUp } = aSystem({ identity, version: { id, name: id } });
  return {
    signUp,
    /** Signs in as a browser does that already has this cookie. */
    signIn: async (name: string, cookie?: string) => {
      const body = { email: `${name.toLowerCase()}@exemplo.com`, password: 'uma senha bem longa' };
      const headers = { origin: ORIGIN, ...(cookie && { cookie }) };
      const response = await request('/v1/auth/sign-in', { body, headers });
      expect(response.status).toBe(200);
      return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    },
    whoIs: async (cookie: string) => {
      const response = await request('/v1/auth/me', { headers: { cookie } });
      return response.status === 200 ? (await jsonFrom(response)).account.name : response.status;
    },
  };
};

describe('a cookie from before the sign-in', () => {
  it('of the attacker’s own session does not become the victim’s', async () => {
    const { signUp, signIn, whoIs } = aVersion('v1', ofV1);
    const [mallory] = [await signUp('Mallory'), await signUp('Ana')];
    const fresh = await signIn('Ana', mallory.cookie);
    expect(fresh).not.toBe(mallory.cookie);
    expect(await whoIs(fresh)).toBe('Ana');
    expect(await whoIs(mallory.cookie)).toBe('Mallory');
  });

  it.each(['inventado', 'inventado.AAAA', '%00', 'a; evolua_v1_session=b'])(
    'that was made up is worth nothing, before or after: %s',
    async (value) => {
      const { signUp, signIn, whoIs } = aVersion('v1', ofV1);
      await signUp(`Pessoa${Buffer.from(value).toString('hex')}`);
      const planted = `evolua_v1_session=${value}`;
      expect(await whoIs(planted)).toBe(401);
      const fresh = await signIn(`Pessoa${Buffer.from(value).toString('hex')}`, planted);
      expect(fresh).not.toBe(planted);
      expect(await whoIs(planted)).toBe(401);
    },
  );

  it('of the same person is another session than the one that begins', async () => {
    const { signUp, signIn, whoIs } = aVersion('v1', ofV1);
    const bia = await signUp('Bia');
    const fresh = await signIn('Bia', bia.cookie);
    expect(fresh).not.toBe(bia.cookie);
    expect(await whoIs(fresh)).toBe('Bia');
  });
});

describe('the cookie of one version, sent to another', () => {
  it('stands for nobody, under its own name or that of the other', async () => {
    const [v1, v2] = [aVersion('v1', ofV1), aVersion('v2', ofV2)];
    const { cookie } = await v1.signUp('Carla');
    await v2.signUp('Carla');
    expect(await v1.whoIs(cookie)).toBe('Carla');
    expect(await v2.whoIs(cookie)).toBe(401);
    expect(await v2.whoIs(cookie.replace('evolua_v1', 'evolua_v2'))).toBe(401);
  });

  it('does not disturb the other’s own, which a browser sends along', async () => {
    const [v1, v2] = [aVersion('v1', ofV1), aVersion('v2', ofV2)];
    const first = await v1.signUp('Davi');
    const second = await v2.signUp('Eva');
    const both = `${first.cookie}; ${second.cookie}`;
    expect(await v1.whoIs(both)).toBe('Davi');
    expect(await v2.whoIs(both)).toBe('Eva');
  });
});
