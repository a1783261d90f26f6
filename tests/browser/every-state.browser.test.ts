import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { expectFit } from './expect-fit.ts';
import { openBrowser } from './open-browser.ts';
import { type Student, student } from './student.ts';

const LIMIT_MS = 30_000;
const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);
const TABLE = `| ${'coluna | '.repeat(9)}\n|${'---|'.repeat(9)}\n| ${'valor | '.repeat(9)}`;
const RICH = `Um [link](https://exemplo.example) e **mais**.\n\n\`\`\`ts\n${'const x = 1; '.repeat(20)}\n\`\`\`\n\n${TABLE}\n`;

// Each asks its own: what the cache answers is no use of a provider.
describe.each([360, 1440])('every state at %i px', (width) => {
  const isNarrow = width < 800;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ana: Student;

  const button = (name: string | RegExp) =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const text = (words: string | RegExp) => page.getByText(words).first();
  // Colours are the same at any width: in the dark they are looked at once.
  const fits = (state: string) =>
    expectFit(page, `${state}, ${width}`, isNarrow ? ['light', 'dark'] : ['light']);
  /** Where the list is: beside the page, or behind a button. */
  const list = async () => {
    if (isNarrow) await button('Abrir a lista de conversas').click();
  };
  const closeDialog = async () => {
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
  };

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    const viewport = { width, height: 780 };
    context = await browser.newContext({ locale: 'pt-BR', viewport, reducedMotion: 'reduce' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    await simulator.pace(5);
    ana = student(page, v1);
  });
  afterEach(async () => {
    await simulator.reset();
    await context.close();
  });
  afterAll(() => browser?.close());

  it('at the door', async () => {
    await page.goto(`${v1}/entrar`);
    await button('Entrar').click();
    await text('Escreva sua senha.').waitFor();
    await fits('nothing filled in');
    await page.goto(`${v1}/criar-conta`);
    await text('Pelo menos 10 caracteres.').waitFor();
    await fits('signing up');
  });

  it('in a conversation', async () => {
    await ana.signUp();
    await fits('empty');
    await simulator.fail({ kind: 'answer', text: RICH });
    await ana.ask(`Mostra tudo numa resposta, em ${width}?`);
    await page.locator('.hljs-keyword').first().waitFor();
    await fits('answered');
    await simulator.reset();

    await button('Editar').click();
    await fits('editing');
    await page.keyboard.press('Escape');
    await button('Mais desta conversa').click();
    await fits('menu');
    await button('Dar instruções').click();
    await fits('instructions');
    await closeDialog();
    await button(/^Conta de/u).click();
    await fits('account menu');
    await button(/^Atalhos do teclado/u).click();
    await fits('help');
    await closeDialog();

    await simulator.pace(60);
    await button('Outra resposta').click();
    await page.locator('.prose[data-writing]').waitFor();
    await fits('writing');
    await page.keyboard.press('Escape');
    await text('Você parou a resposta aqui.').waitFor();
    await fits('stopped, and a picker');
    await simulator.pace(5);
    await simulator.fail({ kind: 'cut', token: 12 });
    await ana.send(`E cortada no meio, em ${width}?`);
    await text('A resposta foi cortada no meio.').waitFor();
    await fits('cut');
    await simulator.reset();
    await simulator.fail({ kind: 'status', status: 503 });
    await ana.send(`E sem provedor, em ${width}?`);
    await button('Tentar de novo').waitFor();
    await fits('provider down');
    await page.route(`${v1}/v1/chat`, (route) => route.abort());
    await ana.send(`E sem servidor, em ${width}?`);
    await text('O servidor não respondeu.').waitFor();
    await fits('refused');
    await context.setOffline(true);
    await text('Você está sem conexão.').waitFor();
    await fits('offline');
    await context.setOffline(false);
    await page.goto(`${v1}/conversas/01980000-0000-7000-8000-000000000000`);
    await text('Esta conversa não existe mais.').waitFor({ state: 'attached' });
    await fits('missing');
  });

  it('in the list', async () => {
    await ana.signUp();
    await ana.ask(`O que se acha na lista, em ${width}?`);
    await list();
    await text('Hoje').waitFor();
    await fits('list');
    await button('Renomear').click();
    await fits('renaming');
    await page.keyboard.press('Escape');
    await page.getByRole('searchbox').fill('lista');
    await page.locator('a[data-hit] mark').first().waitFor();
    await fits('found');
    await page.getByRole('searchbox').fill('zxqwv');
    await text('Nada sobre “zxqwv”.').waitFor();
    await fits('nothing found');
    await page.getByRole('searchbox').fill('');
    await button('Apagar').click();
    await page.getByText('Conversa apagada.', { exact: true }).waitFor();
    await button('Desfazer').focus();
    await fits('deleted');
  });

  it('on the pages about oneself', async () => {
    await ana.signUp();
    await ana.ask(`Quanto se gasta numa pergunta, em ${width}?`);
    await page.goto(`${v1}/conta`);
    await text('Ver em tabela').click();
    await fits('account');
    await page.getByLabel('Nome do token').fill('caderno');
    await button('Criar token').click();
    await page.locator('.new-token code').waitFor();
    await button('Revogar caderno').click();
    await fits('a new token, and a question');
    await button('Trocar a senha').click();
    await text('Escreva sua senha atual.').waitFor();
    await fits('nothing filled in');
    await button('Apagar a conta…').click();
    await fits('deleting the account');
    await closeDialog();
    await page.goto(`${v1}/sessoes`);
    await text('esta sessão').waitFor();
    await fits('sessions');
    await button('Sair de todos os lugares').click();
    await page.getByRole('dialog').waitFor();
    await fits('leaving everywhere');
    expect(await page.getByRole('dialog').count()).toBe(1);
  });
});
