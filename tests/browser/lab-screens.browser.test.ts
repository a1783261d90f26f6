import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectFit } from './expect-fit.ts';
import { expectFitEverywhere } from './expect-fit-everywhere.ts';
import { type Keyboard, keyboard } from './keyboard.ts';
import { openBrowser } from './open-browser.ts';

const LIMIT_MS = 60_000;
const { lab = '' } = inject('systemUrls');
const key = inject('labKey');

describe('the notebook of the laboratory', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: Keyboard;

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const link = (name: string | RegExp) => page.getByRole('link', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  /** What the traffic asks is another test's; here it would only be in the way. */
  const setTraffic = (on: boolean) =>
    fetch(`${lab}/api/trafego`, {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${key}`,
        origin: new URL(lab).origin,
        'content-type': 'application/json',
      },
      body: JSON.stringify({ on, perSecond: 5 }),
    });
  const only = (version: string) =>
    page.locator('.request-tools label').filter({ hasText: version }).click();
  const pathOf = () => new URL(page.url()).pathname;
  const wide = () => page.setViewportSize({ width: 1440, height: 900 });
  const narrow = () => page.setViewportSize({ width: 360, height: 780 });

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'pt-BR', colorScheme: 'light' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    hand = keyboard(page);
    await wide();
    await setTraffic(false);
  });
  afterAll(async () => {
    await setTraffic(true);
    await browser?.close();
  });

  it('walks from version to version and from change to change by the keyboard', async () => {
    await page.goto(`${lab}/codigo#chave=${key}`);
    await heading('Código').waitFor();
    await expect.poll(pathOf).toBe('/codigo/v2');
    await page.getByText('apps/v1-mvp/src/main.ts').waitFor();
    await page.getByText('packages/chat-core/src/layers/circuit-breaker.ts').waitFor();
    await hand.press('Alt+ArrowDown');
    await hand.isAt(page.locator('[data-first-of="1"]'));
    await hand.press('Alt+ArrowDown', 'Alt+ArrowUp');
    await hand.isAt(page.locator('[data-first-of="1"]'));

    await hand.walkTo(link('V3 → V4'), 'Shift+Tab');
    await hand.press('Enter');
    await expect.poll(pathOf).toBe('/codigo/v4');
    await page.getByText('packages/chat-core/src/layers/hedge.ts').waitFor();
    const [added, removed] = [page.locator('ins'), page.locator('del')];
    const count = `+${await added.count()} −${await removed.count()} linhas`;
    await page.getByText(count).waitFor();
    await expectFitEverywhere(page, 'the code');
    await wide();
  });

  it('tells every process, unfolds a log, and starts one again', async () => {
    await page.goto(`${lab}/processos`);
    await page.getByText('de memória ao todo').waitFor();
    const row = page.getByRole('row').filter({ hasText: 'v1-redis' });
    await row.getByText('pronto').waitFor();
    const pid = () => row.locator('[data-label="PID"]').textContent();
    const before = await pid();
    expect(before).toMatch(/^\d+$/u);

    await hand.walkTo(button('Registro de v1'));
    await hand.press('Enter');
    await expect.poll(pathOf).toBe('/processos/v1');
    const log = page.getByRole('log');
    await log.waitFor();
    expect((await log.textContent())?.length).toBeGreaterThan(20);
    await page.getByRole('searchbox').fill('isto não está em registro nenhum');
    await page.getByText('Nenhuma linha tem essas palavras.').waitFor();
    await page.getByRole('searchbox').fill('');
    await log.waitFor();
    await expectFitEverywhere(page, 'the processes, with a log');
    await wide();

    await button('Reiniciar v1-redis').click();
    await expect.poll(pid, { timeout: LIMIT_MS }).not.toBe(before);
    await row.getByText('pronto').waitFor();
  });

  it('shows where the time of a request went, from outside and from inside', async () => {
    await page.goto(lab);
    const question = 'Onde foi o tempo desta pergunta?';
    const asked = await page.evaluate(
      `fetch('/api/perguntas', { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text: '${question}' }) }).then(async (r) => (await r.text(), r.status))`,
    );
    expect(asked).toBe(200);
    await page.goto(`${lab}/pedidos`);
    await page.getByLabel('Só as feitas à mão').check();
    await only('V3');
    await link(new RegExp(question.replace('?', '\\?'), 'u')).click();
    await page
      .getByRole('list', { name: 'O caminho, contado pela resposta' })
      .getByText(/primeiro token → fim: começa em/u)
      .waitFor({ state: 'attached' });
    const spans = page.getByRole('list', { name: 'O que o OpenTelemetry da V3 contou' });
    // Spans are sent in batches.
    await expect
      .poll(
        async () => {
          const again = button('Atualizar');
          if ((await again.count()) > 0) await again.click();
          return spans.getByRole('listitem').count();
        },
        { timeout: LIMIT_MS },
      )
      .toBeGreaterThan(2);
    await spans.locator('summary').first().click();
    await spans.getByText('começa em', { exact: true }).first().waitFor();
    await expectFitEverywhere(page, 'a request');
    await wide();

    await link('Últimos pedidos').click();
    await page.getByLabel('Só as feitas à mão').check();
    await only('V1');
    await link(new RegExp(question.replace('?', '\\?'), 'u')).click();
    await page.getByText('A V1 não tem rastreamento').waitFor();
    await page.goBack();
    await page.getByLabel('Só as que não foram boas').waitFor();
    await narrow();
    await expectFit(page, 'the requests, 360');
    await wide();
  });

  it('lists the experiments, in order', async () => {
    await page.goto(`${lab}/experimentos`);
    await link('A mesma pergunta, três vezes').waitFor();
    expect(await page.locator('.experiment-entry').count()).toBeGreaterThanOrEqual(10);
    await narrow();
    await expectFit(page, 'the experiments, 360');
    await wide();
  });

  it('plays a game day until it is stopped, and reports', async () => {
    await page.goto(`${lab}/dia-de-jogo`);
    await page.getByLabel('Semente').fill('-1');
    await page.getByText('Escreva uma semente').waitFor();
    await page.getByLabel('Semente').fill('7');
    await page.getByLabel('Rodadas').fill('2');
    await narrow();
    await expectFit(page, 'a game day to be prepared, 360');
    await button('Começar').click();
    await page.getByText('Rodada 1 de 2').waitFor();
    await button('Parar').click();
    await heading('Foi parado antes do fim.').waitFor();
    await page.getByText('Semente 7,').waitFor();
    await expectFit(page, 'a game day that was stopped, 360');
    await wide();
  });

  it('lets somebody without the key look, and says what is missing', async () => {
    const other = await browser.newContext({ locale: 'pt-BR' });
    other.setDefaultTimeout(LIMIT_MS);
    const visitor = await other.newPage();
    await visitor.goto(`${lab}/experimentos/mesma-pergunta`);
    const run = visitor.getByRole('button', { name: /^Rodar/u });
    await run.waitFor();
    expect(await run.getAttribute('aria-disabled')).toBe('true');
    await visitor.getByText('Rodar pede a chave do laboratório.').waitFor();
    await visitor.goto(`${lab}/processos`);
    await visitor.getByRole('button', { name: 'Registro de v1', exact: true }).waitFor();
    expect(await visitor.getByRole('button', { name: /^Reiniciar/u }).count()).toBe(0);
    await other.close();
  });
});
