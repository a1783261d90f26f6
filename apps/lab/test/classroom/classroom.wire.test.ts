import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createClassroom } from '../../src/classroom/create-classroom.ts';
import type { HeardAnswer } from '../../src/classroom/heard-answer.ts';
import type { SentEvent } from '../../src/classroom/sent-event.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { until } from '../until.ts';
import { standInVersion } from './stand-in-version.ts';

const file = () => join(temporaryFolder(), 'v1', 'turma.json');

function openClassroom(url: string, rollFile = file()) {
  const classroom = createClassroom({ urls: { v1: url }, file: rollFile });
  onTestFinished(() => classroom.close());
  const heard: HeardAnswer[] = [];
  classroom.onHeard((each) => heard.push(each));
  const events: SentEvent[] = [];
  const leaving = new AbortController();
  const how = { signal: leaving.signal, onEvent: (event: SentEvent) => events.push(event) };
  const ask = (text = 'O que é p95?') => classroom.ask('v1', { text }, how);
  return { classroom, heard, events, leaving, ask };
}

const frame = (event: string, data: unknown, id?: number) =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
const stream = { 'content-type': 'text/event-stream', 'x-evolua-served-by': 'v1-2' };

test('each event is handed on before the next one is sent', async () => {
  const version = await standInVersion();
  const { events, heard, ask } = openClassroom(version.url);
  version.answer = async (response) => {
    response.writeHead(200, stream).flushHeaders();
    const frames = [
      frame('start', { generationId: 'g' }),
      frame('route', { kind: 'cache', outcome: 'miss', ms: 1 }),
      frame('delta', { text: 'Olá' }, 2),
      frame('done', { reason: 'stop' }, 3),
    ];
    for (const [index, each] of frames.entries()) {
      // Halves of frames are no events.
      response.write(each.slice(0, 9));
      response.write(each.slice(9));
      await until(`event ${index}`, () => events.length === index + 1);
    }
    response.end();
  };
  expect(await ask()).toEqual({ status: 200, ended: 'done', servedBy: 'v1-2' });
  expect(events).toContainEqual({ event: 'delta', id: '2', data: { text: 'Olá' } });
  const [{ firstTokenMs = 0, totalMs, route, traceId, kind, summary }] = heard as [HeardAnswer];
  expect(firstTokenMs).toBeGreaterThan(0);
  expect(totalMs).toBeGreaterThanOrEqual(firstTokenMs);
  expect(route).toMatchObject([{ step: { kind: 'cache', outcome: 'miss' } }]);
  expect({ kind, reason: summary?.reason }).toEqual({ kind: 'asked', reason: 'stop' });
  expect(version.headers.traceparent).toMatch(new RegExp(`^00-${traceId}-[\\da-f]{16}-01$`, 'u'));
});

test('an empty piece of text is no first token', async () => {
  const version = await standInVersion();
  const { heard, ask } = openClassroom(version.url);
  version.answer = (response) =>
    void response.writeHead(200, stream).end(frame('delta', { text: '' }, 1) + frame('done', {}));
  await ask();
  expect(heard[0]?.firstTokenMs).toBeUndefined();
});

test.each(['', frame('delta', { text: 'Olá' }, 1), 'event: delta\ndata: {"te\n\n'])(
  'an answer that breaks off is lost: %j',
  async (sent) => {
    const version = await standInVersion();
    const { ask } = openClassroom(version.url);
    version.answer = (response) => {
      response.writeHead(200, stream).flushHeaders();
      response.write(sent, () => response.destroy());
    };
    expect(await ask()).toMatchObject({ status: 200, ended: 'lost' });
  },
);

test('a refusal comes with its problem, its route and when to come back', async () => {
  const version = await standInVersion();
  const { heard, ask } = openClassroom(version.url);
  const problem = { code: 'server', route: [{ kind: 'cache', outcome: 'miss', ms: 1 }] };
  version.answer = (response) =>
    void response.writeHead(503, { 'retry-after': '7' }).end(JSON.stringify(problem));
  const end = { status: 503, problem, retryAfter: '7', ended: 'refused' };
  expect(await ask()).toEqual(end);
  expect(heard[0]).toMatchObject({ end, route: [{ step: problem.route[0] }] });
});

test('who leaves is answered nothing more, and nobody there is a refusal', async () => {
  const version = await standInVersion();
  const { ask, leaving, events } = openClassroom(version.url);
  version.answer = (response) => {
    response.writeHead(200, stream).flushHeaders();
    response.write(frame('delta', { text: 'Olá' }, 1));
  };
  const asking = ask();
  await until('the first word', () => events.length === 1);
  leaving.abort();
  expect(await asking).toMatchObject({ ended: 'lost' });
  const nobody = openClassroom('http://127.0.0.1:9');
  expect(await nobody.ask()).toEqual({ status: 0, ended: 'refused' });
});

test('connections are kept, and accounts ask in turns', async () => {
  const version = await standInVersion();
  const { classroom, ask } = openClassroom(version.url);
  version.answer = (response) => void response.writeHead(200, stream).end(frame('done', {}));
  const many = classroom.prepare('v1', 1.5);
  await classroom.prepare('v1', 0.5);
  expect(version.accounts.size).toBe(1);
  await many;
  expect(version.accounts.size).toBe(3);
  await ask();
  const { connections } = version;
  for (let question = 1; question < 9; question += 1) await ask();
  expect(Object.values(version.asked)).toEqual([3, 3, 3]);
  expect(version.connections).toBe(connections);
});

test('an account asks 600 times at the most: then another one takes its place', async () => {
  const version = await standInVersion();
  const { ask } = openClassroom(version.url);
  version.answer = (response) => void response.writeHead(200, stream).end(frame('done', {}));
  for (let question = 0; question < 602; question += 1) await ask();
  expect(Object.values(version.asked)).toEqual([600, 2]);
});

test('an account that the version has forgotten is replaced', async () => {
  const version = await standInVersion();
  const { ask } = openClassroom(version.url);
  version.answer = (response) => void response.writeHead(200, stream).end(frame('done', {}));
  await ask();
  version.accounts.clear();
  expect(await ask()).toMatchObject({ status: 401 });
  expect(await ask()).toMatchObject({ status: 200 });
});

test('where nobody can sign up, that is the answer; and it is tried again', async () => {
  const version = await standInVersion();
  const { classroom, ask } = openClassroom(version.url);
  version.refuseSignUps = true;
  await classroom.prepare('v1', 1);
  expect(await ask()).toMatchObject({ status: 503, problem: { code: 'store_unavailable' } });
  version.refuseSignUps = false;
  version.answer = (response) => void response.writeHead(200, stream).end(frame('done', {}));
  await until('an answer', async () => (await ask()).status === 200);
});

test('accounts are gone at the end, also those of a laboratory that was killed', async () => {
  const version = await standInVersion();
  const rollFile = file();
  const killed = openClassroom(version.url, rollFile);
  version.answer = (response) => void response.writeHead(200, stream).end(frame('done', {}));
  await killed.ask();
  const [left = ''] = version.accounts.keys();
  expect(readFileSync(rollFile, 'utf8')).toContain(left);
  expect(statSync(rollFile).mode & 0o077).toBe(0);

  const next = openClassroom(version.url, rollFile);
  await next.ask();
  await until('what was left is removed', () => !version.accounts.has(left));
  expect(version.accounts.size).toBe(1);
  await next.classroom.close();
  expect(version.accounts.size).toBe(0);
  expect(JSON.parse(readFileSync(rollFile, 'utf8'))).toEqual({ v1: [] });
});
