import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectFit } from './expect-fit.ts';
import { keyboard } from './keyboard.ts';
import { mainThread } from './main-thread.ts';
import { openBrowser } from './open-browser.ts';

const LIMIT_MS = 60_000;
/** The live figures may take a tenth of a core; measured on 2 cores, they take a hundredth. */
const BUSY_SHARE_MAX = 0.1;

const { lab = '' } = inject('systemUrls');
const key = inject('labKey');

describe('the laboratory, watched', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let defects: string[] = [];

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const open = async (address: string) => {
    context = await browser.newContext({ locale: 'pt-BR', colorScheme: 'light' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    defects = [];
    page.on('pageerror', ({ message }) => defects.push(message));
    await page.goto(address);
    await button('Perguntar às quatro').waitFor();
  };

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    expect(defects).toEqual([]);
    await context.close();
  });
  afterAll(() => browser?.close());

  it('reads one second of the curves by the keyboard, and costs little while it is watched', async () => {
    await open(`${lab}/#chave=${key}`);
    const reader = page.getByRole('slider', { name: 'Ler um segundo do gráfico' });
    const { press, walkTo } = keyboard(page);
    await reader.waitFor();
    await walkTo(reader);
    const told = () => reader.getAttribute('aria-valuetext');
    /** Three seconds ago; afresh each time, for the traffic may have been off until now. */
    const threeSecondsAgo = async () => {
      await press('Escape', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      return told();
    };
    await expect.poll(threeSecondsAgo).toMatch(/^há \d+ s: V1 \d+ de \d+.*V4 \d+ de \d+/u);
    await press('Escape');
    await expect.poll(told).not.toMatch(/^há/u);

    const { busyMs } = await mainThread(page);
    const drawn = page.locator('.chart-drawing');
    const before = await busyMs();
    const startedAt = performance.now();
    for (let count = 0; count < 4; count += 1) {
      const curve = await drawn.innerHTML();
      await expect.poll(() => drawn.innerHTML()).not.toBe(curve);
    }
    const share = ((await busyMs()) - before) / (performance.now() - startedAt);
    expect(share).toBeLessThanOrEqual(BUSY_SHARE_MAX);
  });

  it('lets the line go while nobody looks, and takes it up again', async () => {
    const lines: string[] = [];
    await open(lab);
    page.on('request', (request) => {
      if (request.url().endsWith('/api/ao-vivo')) lines.push('opened');
    });
    page.on('requestfailed', (request) => {
      if (request.url().endsWith('/api/ao-vivo')) lines.push('let go');
    });
    const look = (state: string) =>
      page.evaluate(`
        Object.defineProperty(document, 'visibilityState', { value: '${state}', configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      `);
    await look('hidden');
    await expect.poll(() => lines).toEqual(['let go']);
    await look('visible');
    await expect.poll(() => lines).toEqual(['let go', 'opened']);
  });

  it('only shows, to whoever has no key or one of another day', async () => {
    await open(lab);
    await page.getByText('Você está olhando.').waitFor();
    expect(await page.getByRole('button', { name: /^(?:Quebrar|Reparar|Desligar)/u }).count()).toBe(
      0,
    );
    await button('Perguntar às quatro').click();
    await page.getByRole('article', { name: /^V4 /u }).getByText('US$').waitFor();
    await expectFit(page, 'without the key');
    await page.goto(`${lab}/#chave=de-ontem`);
    await button('Quebrar: OpenAI fora do ar').click();
    await page.getByText('Você está olhando.').waitFor();
    expect(await page.evaluate('localStorage.getItem("evolua:chave")')).toBeNull();
  });
});
