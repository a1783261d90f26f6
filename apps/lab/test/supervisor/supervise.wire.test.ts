import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { processIdentity } from '../../src/supervisor/process-identity.ts';
import { standInServer } from '../stand-in-server.ts';
import { until } from '../until.ts';
import { standInPart } from './stand-in-part.ts';

test('a started part answers, and is noted until it ends', async () => {
  const { part, runFolder, word } = await standInPart();
  await part.start();
  expect(part.state).toBe('ready');
  expect(await word()).toBe('first');
  expect(readdirSync(runFolder)).toEqual(['stand-in.json']);
  await part.stop();
  await until('the note is gone', () => readdirSync(runFolder).length === 0);
});

test('a part that dies comes back by itself, and the console hears of it', async () => {
  const { part, news } = await standInPart();
  await part.start();
  const first = part.pid ?? 0;
  process.kill(first, 'SIGKILL');
  await until('it is back', () => part.state === 'ready' && part.pid !== first);
  await until('both are told', () => news.length === 2);
  expect(news[0]).toMatch(/^Servidor caiu \(SIGKILL\); nova tentativa em 0,25 s\.$/);
  expect(news[1]).toMatch(/^Servidor voltou \(.* s\)\.$/);
  expect(part.returns).toBe(1);
});

test('a changed file restarts it with the new code', async () => {
  const { part, write, word, news } = await standInPart();
  await part.start();
  write('word.ts', "export const word = 'second';");
  await until('it is told', () => news.length > 0);
  expect(await word()).toBe('second');
  expect(news[0]).toMatch(/^Servidor reiniciou: mudou src\/word\.ts /);
  expect(part.returns).toBe(0);
});

test('code that does not start is told with its error, and the next save repairs it', async () => {
  const { part, write, word, news } = await standInPart();
  await part.start();
  write('word.ts', 'export const word = not valid;');
  await until('the error is told', () => news.some((line) => line.includes('SyntaxError')));
  expect(news[0]).toMatch(/^Servidor terminou antes de responder \(código 1\); nova tentativa em/);
  write('word.ts', "export const word = 'repaired';");
  await until('it is ready', () => part.state === 'ready');
  expect(await word()).toBe('repaired');
});

test('a part killed or stopped by its handle stays down until it is started', async () => {
  const { part, write, news } = await standInPart();
  await part.start();
  const pid = part.pid ?? 0;
  await part.kill();
  write('word.ts', "export const word = 'ignored';");
  expect(part.state).toBe('stopped');
  expect(part.pid).toBeUndefined();
  expect(processIdentity(pid)).toBeUndefined();
  expect(await part.answers()).toBe(false);
  await part.start();
  expect(await part.answers()).toBe(true);
  expect(news).toEqual([]);
});

test('a part that cannot start is refused with the end of its log', async () => {
  const { part, write } = await standInPart();
  write('main.ts', "console.log('DATABASE_URL falta'); process.exit(3);");
  const start = part.start();
  await expect(start).rejects.toThrow(/^Servidor terminou antes de responder \(código 3\)/);
  await expect(start).rejects.toThrow('DATABASE_URL falta');
  expect(part.state).toBe('stopped');
});

test('a stop in the middle of a start ends it', async () => {
  const { part, write } = await standInPart();
  write('main.ts', "console.log('never listens'); setInterval(() => {}, 1000);");
  const start = part.start();
  const refused = expect(start).rejects.toThrow('interrompida');
  await until('its process is there', () => part.pid !== undefined);
  const pid = part.pid ?? 0;
  await part.stop();
  await refused;
  expect(processIdentity(pid)).toBeUndefined();
});

test('a part that ignores the stop signal is ended by force', async () => {
  const { part, write } = await standInPart();
  write('main.ts', standInServer.replace(/server\.close.*\n/g, ''));
  await part.start();
  const pid = part.pid ?? 0;
  await part.stop();
  expect(processIdentity(pid)).toBeUndefined();
});

test('whoever stops a part may give it more time than it has by itself', async () => {
  const { part, write } = await standInPart({ stopMs: 50 });
  const slowly = "setTimeout(() => { console.log('ended'); process.exit(0); }, 500);";
  write('main.ts', standInServer.replace('server.close(() => process.exit(0));', slowly));
  await part.start();
  await part.stop();
  expect(part.logTail(1)).toEqual(['stopping']);
  await part.start();
  await part.stop({ deadlineMs: 20_000 });
  expect(part.logTail(1)).toEqual(['ended']);
});

test('a restart ends the old process before the new one starts', async () => {
  const { part } = await standInPart();
  await part.start();
  const first = part.pid ?? 0;
  await part.restart();
  expect(processIdentity(first)).toBeUndefined();
  expect(part.pid).not.toBe(first);
  const log = readFileSync(part.logPath, 'utf8');
  expect(log).toMatch(/listening\nstopping\nlistening\n/);
  expect(part.returns).toBe(0);
});

test('a part that crashes comes back by itself, after the pause that it was given', async () => {
  const { part, news } = await standInPart({ returnMs: 400 });
  await part.start();
  const first = part.pid ?? 0;
  await part.crash();
  expect(processIdentity(first)).toBeUndefined();
  const crashedAt = performance.now();
  expect(part.state).toBe('returning');
  await until('it is back', () => part.state === 'ready');
  expect(performance.now() - crashedAt).toBeGreaterThan(390);
  expect(news[0]).toMatch(/^Servidor caiu \(SIGKILL\); nova tentativa em 0,4 s\.$/);
});

test('a frozen part keeps its connections and answers nobody until it thaws', async () => {
  const { part, word } = await standInPart();
  await part.start();
  part.freeze();
  expect(part.state).toBe('frozen');
  expect(await part.answers()).toBe(false);
  let answered = false;
  const asked = word().then((said) => {
    answered = true;
    return said;
  });
  // Another process starts, answers and ends: time enough for one that is not frozen.
  const other = await standInPart();
  await other.part.start();
  expect(answered).toBe(false);
  part.thaw();
  expect(await asked).toBe('first');
  expect(await part.answers()).toBe(true);
});

test('a frozen part is stopped in good order', async () => {
  const { part } = await standInPart();
  await part.start();
  part.freeze();
  await part.stop();
  expect(readFileSync(part.logPath, 'utf8')).toContain('stopping');
});

test('whoever sends a part work sees that it leaves before it is told to', async () => {
  const { part, word } = await standInPart({ leaveMs: 200 });
  await part.start();
  const stopped = part.stop();
  await until('it is seen', () => part.state === 'stopping');
  expect(await word()).toBe('first');
  await stopped;
  expect(part.state).toBe('stopped');
});
