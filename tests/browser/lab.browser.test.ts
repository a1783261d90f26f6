import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectFit } from './expect-fit.ts';
import { expectFitEverywhere } from './expect-fit-everywhere.ts';
import { keyboard } from './keyboard.ts';
import { mainThread } from './main-thread.ts';
import { openBrowser } from './open-browser.ts';

const LIMIT_MS = 60_000;
/** Half a minute alone on two cores; many times that among others. */
const LESSON_LIMIT_MS = 240_000;
/** The live figures may take a tenth of a core; measured on 2 cores, they take a hundredth. */
const BUSY_SHARE_MAX = 0.1;
/** The laboratory takes one question every two seconds from each browser, beyond a first few. */
const ASK_EVERY_MS = 2_000;
const FAULT = 'OpenAI fora do ar';

const { lab = '' } = inject('systemUrls');
const key = inject('labKey');

describe('the laboratory, as a student meets it', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let defects: string[] = [];

  const open = async (address: string) => {
    context = await browser.newContext({
      locale: 'pt-BR',
      colorScheme: 'light',
      viewport: { width: 1440, height: 900 },
    });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    defects = [];
    page.on('pageerror', ({ message }) => defects.push(message));
    await page.goto(address);
    await button(/^Perguntar às quatro$/u).waitFor();
  };
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const column = (version: string) =>
    page.getByRole('article', { name: new RegExp(`^${version} `) });
  /** Shapes are told in words too, for whoever can't see them. */
  const textOf = async (where: Locator) => (await where.innerText()).replace(/\s+/gu, ' ');
  const says = (where: Locator) => expect.poll(() => textOf(where), { timeout: LIMIT_MS });
  const ended = () => button('Repetir a mesma').waitFor();
  const ask = async () => {
    await button('Perguntar às quatro').click();
    await button('Respondendo…').waitFor();
    await ended();
  };

  /** Asks, and again, until each version tells this: on a slow machine one may just not be ready. */
  const askUntil = (wanted: Readonly<Record<string, RegExp>>) =>
    expect
      .poll(
        async () => {
          await ask();
          const told = await Promise.all(
            Object.entries(wanted).map(async ([version, words]) => {
              const text = await textOf(column(version));
              return words.test(text) ? [] : [text];
            }),
          );
          return told.flat();
        },
        { timeout: LIMIT_MS, interval: ASK_EVERY_MS },
      )
      .toEqual([]);

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    const headers = { authorization: `Bearer ${key}`, origin: lab };
    await context.request.delete(`${lab}/api/falhas`, { headers });
    expect(defects).toEqual([]);
    await context.close();
  });
  afterAll(() => browser?.close());

  it(
    'asks the four, breaks OpenAI, reads who went on and why, and repairs',
    async () => {
      await open(`${lab}/#chave=${key}`);
      expect(page.url()).toBe(`${lab}/`);
      await page.getByLabel('Ritmo').selectOption('1');
      await says(page.getByRole('banner')).toContain('1 pergunta/s');

      const well = /conversar .*OpenAI , respondeu: .* custo .*US\$.* cache vazio$/u;
      await askUntil({ V1: well, V2: well, V3: well, V4: well });
      await button('Repetir a mesma').click();
      await says(column('V1')).toMatch(/cache tinha$/u);
      await ended();

      await button(`Detalhes: ${FAULT}`).click();
      await page.getByText('Na vida real').waitFor();
      // As long as it may last: this test repairs it itself, however slow the machine is.
      await page.getByRole('slider', { name: 'Duração' }).press('End');
      await button(`Quebrar: ${FAULT}`).click();
      await button(`Reparar: ${FAULT}`).waitFor();
      await says(page.getByRole('status')).toBe(`Quebrou: ${FAULT}.`);
      await says(page.getByRole('region', { name: 'Quebrado agora' })).toMatch(
        /fora do ar \d:\d\d/u,
      );

      const elsewhere =
        /^V\d \S+(?: \S+)? conversar .*(?:Claude|Gemini|Local) , respondeu: .*US\$/u;
      await askUntil({
        V1: /falhou .*OpenAI , falhou: 503.* fim , falhou: sem saída .*A V1 só tem um provedor, OpenAI/u,
        V2: elsewhere,
        V3: elsewhere,
        V4: elsewhere,
      });
      // Counted where it strikes: the proof that it happens.
      await says(page.locator('.fault-on')).toMatch(/atingiu \d+ vez/u);
      await expectFitEverywhere(page, 'OpenAI broken, four answers');

      await button(`Reparar: ${FAULT}`).click();
      await button(`Quebrar: ${FAULT}`).waitFor();
      await says(page.getByRole('status')).toBe(`Reparado: ${FAULT}.`);
      await askUntil({ V1: well });
      // What happened stays on the time axis, and in the table for whoever can't see it.
      const table = page.getByRole('table', { name: 'Respostas boas por meio minuto' });
      await says(table).toContain(FAULT);
    },
    LESSON_LIMIT_MS,
  );

  it('reads one second of the curves by the keyboard, and costs little while it is watched', async () => {
    await open(`${lab}/#chave=${key}`);
    const reader = page.getByRole('slider', { name: 'Ler um segundo do gráfico' });
    await page.locator('.chart-curve[d^="M"]').first().waitFor();
    const { press, walkTo } = keyboard(page);
    await walkTo(reader);
    await press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    const told = () => reader.getAttribute('aria-valuetext');
    await expect.poll(told).toMatch(/^há \d+ s: V1 \d+ de \d+.*V4 \d+ de \d+/u);
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
    await ask();
    await says(column('V4')).toMatch(/US\$/u);
    await expectFit(page, 'without the key');
    await page.goto(`${lab}/#chave=de-ontem`);
    await button(`Quebrar: ${FAULT}`).click();
    await page.getByText('Você está olhando.').waitFor();
    expect(await page.evaluate('localStorage.getItem("evolua:chave")')).toBeNull();
  });
});
