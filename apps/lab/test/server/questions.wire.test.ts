import { expect, test } from 'vitest';
import type { Classroom } from '../../src/classroom/classroom.ts';
import { readEvents } from './read-events.ts';
import { serveLab } from './serve-lab.ts';

type Asked = {
  readonly version: string;
  readonly text: string;
  readonly signal: AbortSignal;
  readonly say: (event: string, data: unknown) => void;
  readonly end: (end: Awaited<ReturnType<Classroom['ask']>>) => void;
};

/** A classroom whose answers are told by the test. */
async function classroom() {
  const asked: Asked[] = [];
  const ask: Classroom['ask'] = (version, { text }, { signal, onEvent }) =>
    new Promise((end) => {
      const say = (event: string, data: unknown) => onEvent({ event, id: undefined, data });
      asked.push({ version, text, signal, say, end });
    });
  const quiet = { prepare: async () => undefined, onHeard: () => () => undefined };
  const lab = await serveLab({ classroom: { ...quiet, ask } });
  const post = (text: string, more = {}) =>
    lab.ask('/api/perguntas', { method: 'POST', body: JSON.stringify({ text, ...more }) });
  return { ...lab, asked, post };
}

test('each event is handed on as it comes, with whose it is, and every version ends', async () => {
  const { post, asked } = await classroom();
  const events = readEvents(await post('O que é um circuit breaker?'));
  await expect.poll(() => asked.map(({ version }) => version)).toEqual(['v1', 'v2']);
  const [first, second] = asked;
  second?.say('delta', { text: 'Um' });
  expect((await events.next()).value).toMatchObject({
    event: 'version',
    data: { version: 'v2', event: 'delta', data: { text: 'Um' } },
  });
  first?.end({ status: 503, problem: { code: 'provider_down' }, ended: 'refused' });
  second?.end({ status: 200, ended: 'done' });
  const rest = [];
  for await (const { event, data } of events) rest.push({ event, ...data, ms: 0 });
  expect(rest).toContainEqual({
    event: 'refused',
    version: 'v1',
    ms: 0,
    status: 503,
    problem: { code: 'provider_down' },
  });
  expect(rest).toContainEqual({ event: 'end', version: 'v1', ms: 0, whole: false });
  expect(rest).toContainEqual({ event: 'end', version: 'v2', ms: 0, whole: true });
});

test('whoever leaves ends the listening', async () => {
  const { post, asked } = await classroom();
  const answer = await post('Quem fica?');
  await expect.poll(() => asked.length).toBe(2);
  await answer.body?.cancel();
  await expect.poll(() => asked.every(({ signal }) => signal.aborted)).toBe(true);
});

test('asked anew it is new to every cache, and asked again it is the same to the letter', async () => {
  const { post, asked } = await classroom();
  await Promise.all([post('Oi?'), post('Oi?')]);
  await expect.poll(() => asked.length).toBe(4);
  await post('Oi?', { repeat: true });
  await expect.poll(() => asked.length).toBe(6);
  const texts = asked.map(({ text }) => text);
  expect(texts.every((text) => /^Oi\? \(nº \d{6}\)$/.test(text))).toBe(true);
  expect(new Set(texts.slice(0, 4)).size).toBe(2);
  expect(texts.slice(0, 4)).toContain(texts[4]);
});

test('a burst is let through, and then a question every two seconds', async () => {
  const { post, problemOf, asked } = await classroom();
  const statuses = [];
  for (const number of [1, 2, 3, 4, 5, 6]) {
    const answer = await post(`Pergunta ${number}?`);
    statuses.push(answer.status === 200 ? 200 : await problemOf(answer));
    for (const { end } of asked) end({ status: 200, ended: 'done' });
  }
  expect(statuses).toEqual([200, 200, 200, 200, 200, '429 too_many_questions']);
});

test('no more than a few questions are under way, and nothing empty or endless is asked', async () => {
  const { post, problemOf } = await classroom();
  const open = await Promise.all([1, 2, 3, 4].map((number) => post(`Pergunta ${number}?`)));
  expect(open.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  expect(await problemOf(post('Mais uma?'))).toBe('429 too_many_questions');
  expect(await problemOf(post('  '))).toBe('400 invalid_request');
  expect(await problemOf(post('x'.repeat(7_901)))).toBe('400 out_of_range');
});
