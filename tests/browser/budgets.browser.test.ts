import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { mainThread } from './main-thread.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const FIRST_LOAD_BYTES_MAX = 200_000;
const READY_MS_MAX = 1_000;
const LIMIT_MS = 60_000;

const { v1 = '' } = inject('systemUrls');

describe('what the screens may cost', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'pt-BR' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
  });
  afterAll(() => browser?.close());

  it('a first load of 200 KB of script, and a second of a processor until one can write', async () => {
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
});
