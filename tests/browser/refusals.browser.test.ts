import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { expectFitEverywhere } from './expect-fit-everywhere.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const LIMIT_MS = 30_000;
const { v1 = '', v2 = '' } = inject('systemUrls');

describe('what is not taken is told, and not lost', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;

  const composer = () => page.getByRole('textbox', { name: 'Sua pergunta' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'pt-BR' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
  });
  afterEach(() => context.close());
  afterAll(() => browser?.close());

  it('too many questions in a minute: how long to wait, counted down, and the draft', async () => {
    const { signUp, send } = student(page, v2);
    await signUp();
    const statuses = await page.evaluate(`Promise.all(Array.from({ length: 61 }, (_, index) =>
      fetch('/v1/chat/conversations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Caderno ' + index }),
      }).then(({ status }) => status)))`);
    expect(statuses).toContain(429);
    await page.clock.install();
    await send('Cabe mais uma pergunta neste minuto?');
    await page.getByText('Foram perguntas demais em pouco tempo.').first().waitFor();
    expect(await composer().inputValue()).toBe('Cabe mais uma pergunta neste minuto?');
    await expectFitEverywhere(page, 'too many');

    const wait = page.locator('.countdown');
    const seconds = async () => Number(/\d+/u.exec(await wait.innerText())?.[0]);
    const again = button('Tentar de novo');
    const first = await seconds();
    expect(first).toBeGreaterThan(5);
    expect(first).toBeLessThanOrEqual(60);
    expect(await again.getAttribute('aria-disabled')).toBe('true');
    await page.clock.runFor(4_000);
    expect(await seconds()).toBeLessThanOrEqual(first - 4);
    await page.clock.runFor(60_000);
    await wait.waitFor({ state: 'detached' });
    expect(await again.getAttribute('aria-disabled')).toBe('false');
    // By the server's clock the minute is not over: it says so again.
    await again.click();
    await wait.waitFor();
    expect(await composer().inputValue()).toBe('Cabe mais uma pergunta neste minuto?');
  });

  it('a question that is too long: by how much, and not a letter is cut off', async () => {
    await student(page, v1).signUp();
    const long = 'ç'.repeat(8_001);
    await composer().fill(long);
    await page.getByText('tire 1 caractere para enviar.').waitFor();
    expect(await button('Perguntar').getAttribute('aria-disabled')).toBe('true');
    await expectFitEverywhere(page, 'too long');
    await composer().press('Enter');
    expect(await composer().inputValue()).toBe(long);
    await page.reload();
    await page.getByText('tire 1 caractere para enviar.').waitFor();
    expect(await composer().inputValue()).toBe(long);
    await composer().press('Control+End');
    await composer().press('Backspace');
    await page.getByText('8.000 de 8.000').waitFor();
    expect(await button('Perguntar').getAttribute('aria-disabled')).toBe('false');
  });

  it('a body that is too large for the server, and the draft', async () => {
    const { signUp, send } = student(page, v1);
    await signUp();
    // The screen never sends so much; something between it and the server may add to it.
    await page.route(`${v1}/v1/chat`, (route) => {
      const asked = JSON.parse(route.request().postData() ?? '') as { readonly text: string };
      const postData = JSON.stringify({ ...asked, text: asked.text.padEnd(70_000) });
      return route.continue({ postData });
    });
    await send('Isto cabe num pedido?');
    await page.getByText('A pergunta é grande demais para o servidor.').first().waitFor();
    expect(await composer().inputValue()).toBe('Isto cabe num pedido?');
    expect(await page.getByRole('log').locator('article').count()).toBe(0);
  });

  it('offline on the pages about oneself: said at once, and all works when it is over', async () => {
    await student(page, v1).signUp();
    const offline = page.getByText('Você está sem conexão.');
    await page.goto(`${v1}/conta`);
    const name = page.getByLabel('Nome do token');
    await name.fill('sem rede');
    await context.setOffline(true);
    await offline.first().waitFor();
    await button('Criar token').click();
    await page.getByRole('alert').filter({ has: offline }).waitFor();
    expect(await name.inputValue()).toBe('sem rede');
    await expectFitEverywhere(page, 'account, offline');
    await context.setOffline(false);
    await page.getByText('mudar algo só quando a rede voltar').waitFor({ state: 'detached' });
    await button('Criar token').click();
    await page.locator('.new-token code').waitFor();

    await page.goto(`${v1}/sessoes`);
    await page.getByText('esta sessão').waitFor();
    await context.setOffline(true);
    await offline.first().waitFor();
    await page.getByText('esta sessão').waitFor();
    await expectFitEverywhere(page, 'sessions, offline');
    await context.setOffline(false);
    await offline.first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Encerrar a sessão/u }).click();
    await page.getByRole('heading', { name: 'Entre para conversar' }).waitFor();
  });
});
