import { describe, expect, it } from 'vitest';
import { stack } from '../../src/domain/stack.ts';
import { chaosRoutes } from '../../src/http/routes/chaos/chaos-routes.ts';
import { chaos } from '../../src/layers/chaos.ts';
import { chaosExperiments } from '../../src/layers/parts/chaos-experiments.ts';
import { aLogger } from '../a-logger.ts';
import { anExperiment } from '../an-experiment.ts';
import { finish, text } from '../events.ts';
import { scriptedProvider } from '../scripted-provider.ts';
import { aSystem } from './harness/a-system.ts';
import { jsonFrom } from './harness/json-from.ts';

const PATH = '/v1/chaos/experiment';
const TOKEN = 'quebre-com-cuidado-0123';
const known = { 'X-Evolua-Chaos-Token': TOKEN };

/** A system with chaos in its stack, whose hooks stand behind the token, if there is one. */
const aChaoticSystem = (token?: string) => {
  const experiments = chaosExperiments({ ...aLogger(), random: () => 0 });
  const { provider } = scriptedProvider([text('Olá'), finish()]);
  return aSystem({
    provider: stack(experiments.watch, chaos(experiments), provider),
    extensions: [chaosRoutes(experiments, { token })],
  });
};

describe('without a token', () => {
  it('there is no chaos: not even its address', async () => {
    const { request } = aChaoticSystem();
    expect((await request(PATH)).status).toBe(404);
    expect((await request(PATH, { body: anExperiment() })).status).toBe(404);
  });

  it('the header of a question does nothing', async () => {
    const ana = await aChaoticSystem().signUp('Ana');
    const headers = { 'X-Evolua-Chaos': 'error=overloaded' };
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' }, headers })).status).toBe(200);
  });
});

describe('with a token', () => {
  it.each<Readonly<Record<string, string>>>([
    {},
    { 'X-Evolua-Chaos-Token': 'outro' },
    { 'X-Evolua-Chaos-Token': '' },
  ])('who does not know it may neither look nor break: %j', async (headers) => {
    const system = aChaoticSystem(TOKEN);
    const ana = await system.signUp('Ana');
    for (const sent of [{}, { body: anExperiment() }, { method: 'DELETE' }]) {
      const response = await ana.request(PATH, { ...sent, headers });
      expect(response.status).toBe(403);
      expect(await jsonFrom(response)).toMatchObject({ code: 'forbidden' });
    }
    const broken = { ...headers, 'X-Evolua-Chaos': 'error=overloaded' };
    const question = await ana.request('/v1/chat', { body: { text: 'Oi' }, headers: broken });
    expect(question.status).toBe(403);
  });

  it('an experiment is started, strikes, and is stopped', async () => {
    const system = aChaoticSystem(TOKEN);
    const ana = await system.signUp('Ana');
    const body = anExperiment({ stopWhen: { badShare: 1, windowMs: 60_000, answersMin: 100 } });
    const started = await system.request(PATH, { body, headers: known });
    expect(started.status).toBe(201);
    expect(await jsonFrom(started)).toMatchObject({ state: 'running' });

    const struck = await ana.request('/v1/chat', { body: { text: 'Oi' } });
    expect(struck.status).toBe(503);
    expect((await jsonFrom(struck)).route).toContainEqual(
      expect.objectContaining({ kind: 'chaos', outcome: 'error' }),
    );
    const status = await jsonFrom(await system.request(PATH, { headers: known }));
    expect(status.latest.strikes.error).toBe(1);

    await system.request(PATH, { method: 'DELETE', headers: known });
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' } })).status).toBe(200);
  });

  it('a question can be broken alone', async () => {
    const ana = await aChaoticSystem(TOKEN).signUp('Ana');
    const headers = { ...known, 'X-Evolua-Chaos': 'error=overloaded' };
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' }, headers })).status).toBe(503);
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' } })).status).toBe(200);
  });

  it.each([
    [{ ...anExperiment(), durationMs: 0 }, 'durationMs'],
    [{ ...anExperiment(), durationMs: 7_200_000 }, 'durationMs'],
    [{ ...anExperiment(), faults: {} }, 'faults'],
    [{ ...anExperiment(), blastRadius: { share: 2, concurrentMax: 1 } }, 'blastRadius.share'],
    [{ ...anExperiment(), extra: 1 }, 'extra'],
  ])('an unsafe experiment is refused, and its field named: %#', async (body, field) => {
    const response = await aChaoticSystem(TOKEN).request(PATH, { body, headers: known });
    expect(response.status).toBe(422);
    expect(await jsonFrom(response)).toMatchObject({ code: 'invalid_request', field });
  });

  it('a header that asks for no fault that exists is refused', async () => {
    const ana = await aChaoticSystem(TOKEN).signUp('Ana');
    const headers = { ...known, 'X-Evolua-Chaos': 'furacao=1' };
    expect((await ana.request('/v1/chat', { body: { text: 'Oi' }, headers })).status).toBe(422);
  });
});
