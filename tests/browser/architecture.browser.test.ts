import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectFit } from './expect-fit.ts';
import { expectFitEverywhere } from './expect-fit-everywhere.ts';
import { type Keyboard, keyboard } from './keyboard.ts';
import { mainThread } from './main-thread.ts';
import { openBrowser } from './open-browser.ts';

const LIMIT_MS = 60_000;
const SCRIPT_BYTES_MAX = 120_000;
const READY_MS_MAX = 1_000;
const { v2 = '', lab = '' } = inject('systemUrls');
const key = inject('labKey');
const PLACE = '/v1/chat/arquitetura';

describe('the diagrams of the four architectures', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: Keyboard;

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const heading = (name: string | RegExp) => page.getByRole('heading', { name });
  const drawing = (version: string) => page.getByRole('group', { name: `Diagrama da ${version}` });
  const box = (version: string, name: string | RegExp) =>
    drawing(version).getByRole('button', { name });
  const slider = (version: string) => page.getByRole('radio', { name: version });
  const searchNow = () => new URL(page.url()).search;
  const wide = () => page.setViewportSize({ width: 1440, height: 900 });

  beforeAll(async () => {
    browser = await openBrowser();
    context = await browser.newContext({ locale: 'pt-BR', colorScheme: 'light' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    hand = keyboard(page);
    await wide();
  });
  afterAll(() => browser?.close());

  it('opens where one is, within its budget, and shows what each version brings', async () => {
    const scripts: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') scripts.push(response);
    });
    const { busyMs } = await mainThread(page);
    await page.goto(v2 + PLACE);
    await box('V2', /^API 2/u).waitFor();
    expect(await busyMs()).toBeLessThanOrEqual(READY_MS_MAX);
    await page.getByText('você está aqui').waitFor();
    await page.getByRole('button', { name: /^ao vivo/u }).waitFor();
    expect(await slider('V2').isChecked()).toBe(true);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    const bytes = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThanOrEqual(SCRIPT_BYTES_MAX);

    await slider('V1').check();
    await heading('Tudo começa aqui').waitFor();
    await expect.poll(() => box('V1', /Claude/u).count()).toBe(0);
    for (const [version, came] of [
      ['V2', 'Claude'],
      ['V3', 'Documentos'],
      ['V4', 'Roteador global'],
    ] as const) {
      await slider(version).check();
      await heading(`O que a ${version} trouxe`).waitFor();
      await box(version, new RegExp(`^${came}`, 'u'))
        .first()
        .waitFor();
      await page.getByRole('status').getByText(`${version} `).waitFor({ state: 'attached' });
    }
    expect(searchNow()).toBe('?v=4');
    await page.goBack();
    await heading('O que a V3 trouxe').waitFor();
    await expectFitEverywhere(page, 'the diagrams');
    await wide();
  });

  it('tells why a part is there, and what dies with it, in all four', async () => {
    await page.route('**/ao-vivo', (route) => route.abort());
    await page.goto(`${v2}${PLACE}?v=1`);
    await button('sem ligação').waitFor();
    await box('V1', /^Postgres/u).click();
    await hand.isAt(heading('Postgres'));
    await page.getByText('custo por mês', { exact: true }).waitFor();
    await button('E se esta peça morrer?').click();
    await heading('Sem Postgres').waitFor();
    const fates = page.getByRole('region', { name: 'Sem Postgres' });
    await expect.poll(() => fates.locator('.version-mark').allTextContents()).toHaveLength(4);
    await fates
      .getByText(/Comprovado por|Não comprovado/u)
      .first()
      .waitFor();
    await box('V1', /^OpenAI.*sem poder trabalhar/u).waitFor();
    await button('Derrubar de verdade').waitFor();
    await page.getByText('Só no laboratório').waitFor();
    expect(searchNow()).toBe('?v=1&peca=postgres&cai=postgres');
    await expectFit(page, 'a part that dies');

    await page.unroute('**/ao-vivo');
    await page.reload();
    await heading('Sem Postgres').waitFor();
    await button(/^ao vivo/u).waitFor();
    await box('V1', /^Postgres.*por hipótese/u).waitFor();
    await button('Devolver esta peça').click();
    await expect.poll(searchNow).toBe('?v=1&peca=postgres');
  });

  it('walks through a failover by the keyboard alone', async () => {
    await page.goto(`${v2}${PLACE}?v=2&fluxo=failover`);
    await heading('A OpenAI cai').waitFor();
    const steps = page.getByRole('list', { name: 'Passos' }).getByRole('listitem');
    const current = page.locator('[aria-current="step"]');
    const of = await steps.count();
    expect(of).toBeGreaterThan(5);
    await hand.press('ArrowRight', ' ', 'ArrowLeft');
    await expect.poll(searchNow).toBe('?v=2&fluxo=failover&passo=2');
    const broken = page.locator('[data-link="egress-openai"][data-step="fails"]');
    for (let step = 2; step < of && (await broken.count()) === 0; step += 1) {
      await hand.press('ArrowRight');
      await page.getByText(`${step + 1} de ${of}`, { exact: true }).waitFor();
    }
    await broken.waitFor({ state: 'attached' });
    await current.locator('code').waitFor();
    await expectFit(page, 'a step that fails', ['light']);

    await hand.walkTo(drawing('V2').getByRole('button'));
    await hand.press('ArrowRight');
    await hand.isAt(box('V2', /^Balanceador/u));
    await hand.press('Enter');
    await hand.isAt(heading('Balanceador'));
    await hand.press('Escape');
    await hand.isAt(box('V2', /^Balanceador/u));
    await hand.press('Escape');
    await expect.poll(searchNow).toBe('?v=2');
    const width = async () => (await drawing('V2').boundingBox())?.width ?? 0;
    const before = await width();
    await hand.press('+');
    await expect.poll(width).toBeGreaterThan(before);
    await hand.press('0');
    await expect.poll(width).toBe(before);
  });

  it('lays costs and minutes over it, and two versions side by side', async () => {
    await page.goto(`${v2}${PLACE}`);
    await page.getByLabel('Camada').selectOption('custo');
    await page.getByText('US$ 757,29').first().waitFor();
    await page.getByText('Os tokens não estão na conta.').waitFor();
    await page.getByLabel('Camada').selectOption('disponibilidade');
    await page.getByText('Modelo, não medido').waitFor();
    await page.getByLabel('Comparar com').selectOption('V3');
    await box('V3', /^Gemini/u).waitFor();
    await box('V2', /^OpenAI/u).hover();
    await expect.poll(() => page.locator('[data-part="openai"][data-pointed]').count()).toBe(2);
    await expectFit(page, 'two versions');
    await page.reload();
    await box('V3', /^Gemini/u).waitFor();

    const file = page.waitForEvent('download');
    await page.getByRole('link', { name: 'SVG' }).click();
    expect((await file).suggestedFilename()).toBe('evolua-v2.svg');
    const json = page.waitForEvent('download');
    await page.getByRole('button', { name: 'JSON', exact: true }).click();
    expect((await json).suggestedFilename()).toBe('evolua-arquitetura.json');

    const guide = page.getByRole('region', { name: 'De qual versão eu preciso?' });
    await guide.getByLabel('um contrato com SLA, ou conformidade').check();
    await guide.getByText('V3').first().waitFor();
    await guide.getByRole('button', { name: 'Ver a V3 no desenho' }).click();
    await drawing('V3').waitFor();
    await page.getByText('O mesmo em palavras').click();
    await page.getByText('fala com:').first().waitFor();
  });

  it('breaks a part for real where the laboratory serves it, and repairs it', async () => {
    await page.goto(`${lab}${PLACE}?v=1&peca=openai#chave=${key}`);
    await page.getByRole('button', { name: 'ao vivo · do laboratório' }).waitFor();
    await button('Derrubar de verdade').click();
    const dialog = page.getByRole('dialog', { name: 'Derrubar de verdade?' });
    await dialog.getByRole('button', { name: 'Melhor não' }).and(page.locator(':focus')).waitFor();
    await expectFit(page, 'before it breaks', ['light']);
    await dialog.getByRole('button', { name: 'Derrubar de verdade' }).click();
    await page.getByText(/termina em/u).waitFor();
    await box('V1', /^OpenAI.*fora do ar/u).waitFor();
    await button('Reparar').click();
    await button('Derrubar de verdade').waitFor();
  });
});
