import { randomUUID } from 'node:crypto';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Keyboard, keyboard } from './keyboard.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const LIMIT_MS = 30_000;
const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);

describe('by the keyboard alone, and never lost', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let hand: Keyboard;

  const button = (name: string | RegExp) =>
    page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  const field = (name: string) => page.getByRole('textbox', { name, exact: true });
  const link = (name: string) => page.getByRole('link', { name, exact: true });
  const main = () => page.locator('main');
  const composer = () => field('Sua pergunta');
  const search = () => page.getByRole('searchbox');

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    context = await browser.newContext({ locale: 'pt-BR', colorScheme: 'light' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    hand = keyboard(page);
    await simulator.pace(5);
    await page.goto(`${v1}/criar-conta`);
    await hand.walkTo(field('Nome'));
    await hand.type('Ana');
    await hand.walkTo(field('E-mail'));
    await hand.type(`${randomUUID()}@turma.example`);
    await hand.walkTo(page.getByLabel('Senha', { exact: true }));
    await hand.type('uma-senha-bem-longa');
    await hand.press('Enter');
    await hand.isAt(composer());
  });
  afterEach(async () => {
    await simulator.reset();
    await context.close();
  });
  afterAll(() => browser?.close());

  const ask = async (question: string) => {
    await hand.type(question);
    await hand.press('Enter');
    await student(page, v1).ended();
    await hand.isAt(composer());
  };

  it('reads the way of an answer, copies it, has it written anew, edits and stops', async () => {
    await ask('Como se chega a tudo sem o mouse?');
    const way = button('Caminho');
    await hand.walkTo(way, 'Shift+Tab');
    const line = page.getByRole('list', { name: 'Caminho da pergunta' });
    await hand.press('Enter');
    await line.waitFor({ state: 'hidden' });
    await hand.press('Enter');
    await line.waitFor();
    await hand.isAt(way);
    await hand.walkTo(button('Copiar'), 'Shift+Tab');
    await hand.press('Enter');
    await hand.isAt(button('Copiado'));
    const copied = String(await page.evaluate('navigator.clipboard.readText()'));
    expect(copied.length).toBeGreaterThan(60);

    await simulator.fail({ kind: 'answer', text: 'Dito de outro jeito, sem o mouse.' });
    await hand.walkTo(button('Outra resposta'));
    await hand.press('Enter');
    await page.getByText('2/2').waitFor();
    await student(page, v1).ended();
    await hand.isAt(composer());
    await hand.walkTo(button('Resposta anterior'), 'Shift+Tab');
    await hand.press('Enter');
    await page.getByText('1/2').waitFor();
    await hand.isAt(button('Resposta anterior'));
    await hand.walkTo(button('Próxima resposta'));
    await hand.press('Enter');
    await page.getByText('2/2').waitFor();
    await hand.isAt(button('Próxima resposta'));

    await simulator.reset();
    await simulator.pace(60);
    await hand.walkTo(button('Editar'), 'Shift+Tab');
    await hand.press('Enter');
    await hand.isAt(field('Nova versão da pergunta'));
    await hand.press('Control+A');
    await hand.type('Como se para uma resposta sem o mouse?');
    await hand.press('Enter');
    await page.locator('.prose[data-writing]').waitFor();
    await hand.isAt(composer());
    await hand.press('Escape');
    await page.getByText('Você parou a resposta aqui.').waitFor();
    await hand.isAt(composer());
    const before = button('Pergunta anterior');
    await hand.walkTo(before, 'Shift+Tab');
    await hand.press('Enter');
    await page.getByText('Pergunta 1 de 2.').waitFor();
    await hand.isAt(before);
  });

  it('searches, opens what it found twice, renames, deletes, takes that back, exports', async () => {
    await ask('Onde fica o atalho da busca?');
    await hand.walkTo(button('Caminho'), 'Shift+Tab');
    await hand.press('/');
    await hand.isAt(search());
    await hand.type('atalho');
    const hits = page.locator('a[data-hit][href*="#mensagem-"]');
    for (const _time of ['the first', 'the second']) {
      await hand.walkTo(hits, 'ArrowDown');
      await hand.press('Enter');
      await hand.isAt(page.locator('[id^="mensagem-"]'));
      await hand.press('/');
      await hand.isAt(search());
    }
    await hand.press('Escape');
    await hand.isAt(search());
    expect(await search().inputValue()).toBe('');

    await hand.walkTo(button('Renomear'));
    await hand.press('Enter');
    await hand.isAt(field('Novo título'));
    await hand.type('Sem o mouse');
    await hand.press('Enter');
    await link('Sem o mouse').waitFor();
    await hand.isAt(button('Renomear'));
    await hand.walkTo(button('Apagar'));
    await hand.press('Enter');
    await page.getByText('Conversa apagada.', { exact: true }).waitFor();
    await hand.isAt(composer());
    await hand.press('F8');
    await hand.isAt(button('Desfazer'));
    await hand.press('Enter');
    await link('Sem o mouse').waitFor();
    await hand.isAt(composer());

    const menu = button('Mais desta conversa');
    await hand.walkTo(menu, 'Shift+Tab');
    await hand.press('Enter');
    await hand.walkTo(button('Dar instruções'));
    await hand.press('Enter');
    await hand.isAt(field('Instruções da conversa'));
    await hand.type('Responda em uma frase.');
    await hand.walkTo(button('Salvar'));
    await hand.press('Enter');
    await button('Com instruções').waitFor();
    await hand.isAt(menu);
    await hand.press('Enter');
    const markdown = link('Exportar em Markdown');
    await hand.walkTo(markdown);
    const download = page.waitForEvent('download');
    await hand.press('Enter');
    expect((await download).suggestedFilename()).toBe('Sem o mouse.md');
    await hand.press('Escape');
    await hand.isAt(menu);
  });

  it('chooses a theme, makes and revokes a token, sees the sessions and the help, and leaves', async () => {
    const account = button(/^Conta de/u);
    await hand.walkTo(account, 'Shift+Tab');
    await hand.press('Enter');
    await hand.walkTo(page.getByRole('radio', { name: 'Do sistema' }));
    await hand.press('ArrowRight', 'ArrowRight');
    await hand.isAt(page.getByRole('radio', { name: 'Escuro' }));
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    await hand.walkTo(link('Conta'));
    await hand.press('Enter');
    await page.getByRole('heading', { name: 'Sua conta' }).waitFor();
    await hand.isAt(main());

    const name = field('Nome do token');
    await hand.walkTo(name);
    await hand.type('teclado');
    await hand.press('Enter');
    await hand.isAt(page.getByRole('group', { name: /^Copie agora/u }));
    await hand.walkTo(button('Copiar o token'));
    await hand.press('Enter');
    await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toMatch(/^evo_/u);
    await hand.walkTo(button('Já guardei'));
    await hand.press('Enter');
    await hand.isAt(name);
    await hand.walkTo(button('Revogar teclado'));
    await hand.press('Enter');
    await hand.isAt(button('Manter'));
    await hand.walkTo(button('Revogar'), 'Shift+Tab');
    await hand.press('Enter');
    await page.getByText('teclado', { exact: true }).waitFor({ state: 'detached' });
    await hand.isAt(main());

    await hand.walkTo(link('Ver as sessões abertas'));
    await hand.press('Enter');
    await page.getByText('esta sessão').waitFor();
    await hand.isAt(main());
    await hand.press('?');
    const help = page.getByRole('dialog', { name: 'Atalhos do teclado' });
    await hand.isAt(help.getByRole('button', { name: 'Fechar' }));
    await hand.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await hand.isAt(main());

    await hand.walkTo(account, 'Shift+Tab');
    await hand.press('Enter');
    await hand.walkTo(button('Sair'));
    await hand.press('Enter');
    await page.getByRole('heading', { name: 'Entre para conversar' }).waitFor();
    await hand.isAt(main());
    await hand.walkTo(field('E-mail'));
  });
});
