import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { mainThread } from './main-thread.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const FIRST_LOAD_BYTES_MAX = 200_000;
const READY_MS_MAX = 1_000;
const LIMIT_MS = 60_000;

const { v1 = '' } = inject('systemUrls');

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

it('a first load of 200 KB of script, and a second of a processor until one can write', async () => {
  const page = await browser.newPage({ locale: 'pt-BR' });
  page.setDefaultTimeout(LIMIT_MS);
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  await page.goto(`${v1}/entrar`, { waitUntil: 'networkidle' });
  const bodies = await Promise.all(scripts.map((script) => script.body()));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(FIRST_LOAD_BYTES_MAX);

  await student(page, v1).signUp();
  const { busyMs } = await mainThread(page);
  const before = await busyMs();
  await page.reload();
  await page.getByRole('textbox', { name: 'Sua pergunta' }).waitFor();
  expect((await busyMs()) - before).toBeLessThanOrEqual(READY_MS_MAX);
});
