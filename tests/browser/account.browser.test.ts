import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const LIMIT_MS = 30_000;
const { v1 = '' } = inject('systemUrls');

// Its questions are its own: what another file's tests ask must not come from the cache.
describe('what is the reader’s own', () => {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let faults: string[] = [];

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ locale: 'pt-BR', ...options });
    contexts.push(context);
    context.setDefaultTimeout(LIMIT_MS);
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => {
      const isOwn = message.type() === 'error' && !message.text().startsWith('Failed to load');
      if (isOwn) faults.push(message.text());
    });
    return context.newPage();
  };
  const signedUp = async (options?: Parameters<Browser['newContext']>[0]) => {
    const page = await open(options);
    const person = student(page, v1);
    await person.signUp();
    return { page, ...person };
  };
  const door = (page: Page) => page.getByRole('heading', { name: 'Entre para conversar' });
  const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
    const seen = faults;
    faults = [];
    expect(seen).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('deletes a conversation and takes that back, by the keyboard alone', async () => {
    const { page, ask } = await signedUp();
    await ask('Como se desfaz uma exclusão?');
    const row = page.getByRole('link', { name: /^Como se desfaz uma exclusão/u });
    await button(page, 'Apagar').focus();
    await page.keyboard.press('Enter');
    await page.getByText('Conversa apagada.', { exact: true }).waitFor();
    await row.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/conversas');
    await expectAccessible(page, 'deleted');
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
    await row.waitFor();
    await page.getByRole('log').getByText('Como se desfaz uma exclusão').first().waitFor();

    await button(page, 'Apagar').click();
    await page.getByText('Conversa apagada.', { exact: true }).waitFor();
    await page.reload();
    await page.getByText('Suas conversas vão aparecer aqui').waitFor();
  });

  it('brings more conversations as the list is scrolled, and renames one in its place', async () => {
    const { page } = await signedUp();
    await page.evaluate(`Promise.all(Array.from({ length: 70 }, (_, index) =>
      fetch('/v1/chat/conversations', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ title: 'Caderno ' + index }),
      })))`);
    await page.reload();
    const rows = page.locator('.conversation-row');
    for (const count of [30, 60, 70]) {
      await expect.poll(() => rows.count(), { timeout: LIMIT_MS }).toBe(count);
      await rows.last().scrollIntoViewIfNeeded();
    }
    const titles = await rows.allInnerTexts();
    expect(new Set(titles).size).toBe(70);

    const [first = ''] = titles;
    await page.getByRole('link', { name: first, exact: true }).click();
    await button(page, 'Renomear').click();
    await page.keyboard.type('Aula de segunda');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Aula de segunda', exact: true }).waitFor();
    expect((await rows.first().innerText()).split('\n')[0]).toBe('Aula de segunda');
    expect(await button(page, 'Renomear').evaluate((each) => each.matches(':focus'))).toBe(true);
  });

  it('finds what was said, with accents or without, and goes there', async () => {
    const { page, ask } = await signedUp();
    await ask('O que é um disjuntor na prática?');
    await page.getByRole('link', { name: 'Nova conversa' }).click();
    await page.getByText('Faça uma pergunta e veja').waitFor();
    await page.locator('body').click({ position: { x: 700, y: 70 } });
    await page.keyboard.press('/');
    await page.keyboard.type('pratica');
    const hit = page.locator('a[data-hit]').first();
    await hit.locator('mark').first().waitFor();
    expect((await hit.locator('mark').first().innerText()).toLowerCase()).toContain('prática');
    await expectAccessible(page, 'searched');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('log').getByText('O que é um disjuntor na prática?').first().waitFor();

    const field = page.getByRole('searchbox');
    await field.fill('zxqwv');
    await page.getByText('Nada sobre “zxqwv”.').first().waitFor();
    await field.press('Escape');
    expect(await field.inputValue()).toBe('');
  });

  it('makes an API token that works until it is revoked', async () => {
    const { page } = await signedUp();
    await page.goto(`${v1}/conta`);
    await page.getByLabel('Nome do token').fill('caderno');
    await button(page, 'Criar token').click();
    const secret = await page.locator('.new-token code').innerText();
    expect(secret).toMatch(/^evo_/u);
    expect(await page.getByRole('tabpanel').innerText()).toContain(`EVOLUA_TOKEN=${secret}`);
    await page.getByRole('tab', { name: 'Terminal' }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByRole('tabpanel').innerText()).toContain(`baseURL: '${v1}/v1'`);
    const me = () => fetch(`${v1}/v1/auth/me`, { headers: { authorization: `Bearer ${secret}` } });
    expect((await me()).status).toBe(200);

    await page.reload();
    await page.getByText(`${secret.slice(0, 12)}…`).waitFor();
    expect(await page.content()).not.toContain(secret);
    await button(page, 'Revogar caderno').click();
    await page.getByRole('button', { name: 'Revogar', exact: true }).click();
    await button(page, 'Revogar caderno').waitFor({ state: 'detached' });
    await page.getByText('caderno', { exact: true }).waitFor({ state: 'detached' });
    expect((await me()).status).toBe(401);
  });

  it('changes the password, and whoever else is in is out', async () => {
    const { page, email, password } = await signedUp();
    const elsewhere = await open();
    await elsewhere.goto(`${v1}/entrar`);
    await student(elsewhere, v1, { email }).signIn();
    await elsewhere.getByRole('textbox', { name: 'Sua pergunta' }).waitFor();

    await page.goto(`${v1}/conta`);
    const current = page.getByLabel('Senha atual', { exact: true });
    await current.fill('não-é-esta-senha');
    await page.getByLabel('Senha nova', { exact: true }).fill('outra-senha-bem-longa');
    await button(page, 'Trocar a senha').click();
    await page.getByText('Esta não é a sua senha atual.').waitFor();
    await expectAccessible(page, 'wrong password');
    await current.fill(password);
    await button(page, 'Trocar a senha').click();
    await page.getByText('Senha trocada. As outras sessões terminaram.').first().waitFor();

    await elsewhere.goto(`${v1}/conta`);
    await door(elsewhere).waitFor();
    await student(elsewhere, v1, { email }).signIn('outra-senha-bem-longa');
    await elsewhere.getByRole('heading', { name: 'Sua conta' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Sua conta' }).waitFor();
  });

  it('lists the sessions, ends one, and leaves from everywhere and in every tab', async () => {
    const { page, email } = await signedUp();
    const elsewhere = await open({ userAgent: 'curl/8.5.0' });
    await elsewhere.goto(`${v1}/entrar`);
    await student(elsewhere, v1, { email }).signIn();
    await elsewhere.getByRole('textbox', { name: 'Sua pergunta' }).waitFor();

    await page.goto(`${v1}/sessoes`);
    await page.getByText('esta sessão').waitFor();
    await expectAccessible(page, 'sessions');
    await button(page, 'Encerrar a sessão: curl 8.5.0').click();
    await page.getByText('curl 8.5.0').waitFor({ state: 'detached' });
    await elsewhere.goto(`${v1}/conversas`);
    await door(elsewhere).waitFor();

    const second = await page.context().newPage();
    await second.goto(`${v1}/conversas`);
    await second.getByRole('textbox', { name: 'Sua pergunta' }).waitFor();
    await button(page, 'Sair de todos os lugares').click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expectAccessible(page, 'leave everywhere');
    await dialog.getByRole('button', { name: 'Sair de todos os lugares' }).click();
    await door(page).waitFor();
    await second.getByText('Você saiu em outra aba.').waitFor();
  });

  it('sends whoever lost the session elsewhere to the door, and back to where they were', async () => {
    const { page, ask, signIn } = await signedUp();
    await ask('Para onde volta quem perdeu a sessão?');
    const path = new URL(page.url()).pathname;
    await page.context().clearCookies();
    await button(page, 'Apagar').click();
    await page.getByText('Sua sessão terminou.').waitFor();
    await signIn();
    await page
      .getByRole('log')
      .getByText('Para onde volta quem perdeu a sessão?')
      .first()
      .waitFor();
    expect(new URL(page.url()).pathname).toBe(path);
  });

  it('deletes the account, after a question and a password', async () => {
    const { page, password, signIn } = await signedUp();
    await page.goto(`${v1}/conta`);
    await button(page, 'Apagar a conta…').click();
    await expectAccessible(page, 'deleting the account');
    const field = page.getByLabel('Sua senha', { exact: true });
    await field.fill('não-é-esta-senha');
    await button(page, 'Apagar tudo').click();
    await page.getByText('Esta não é a sua senha.').waitFor();
    await field.fill(password);
    await button(page, 'Apagar tudo').click();
    await page.getByText('A conta foi apagada.').waitFor();
    await signIn();
    await page.getByText(/não confere/u).waitFor();
  });

  it('answers to its shortcuts, but never to somebody who writes', async () => {
    const { page } = await signedUp();
    const composer = page.getByRole('textbox', { name: 'Sua pergunta' });
    const help = page.getByRole('dialog', { name: 'Atalhos do teclado' });
    await composer.focus();
    await page.keyboard.type('a/b?');
    expect(await composer.inputValue()).toBe('a/b?');
    await composer.blur();
    await page.keyboard.press('?');
    await help.waitFor();
    await expectAccessible(page, 'help');
    await page.keyboard.press('/');
    expect(await page.getByRole('searchbox').evaluate((field) => field.matches(':focus'))).toBe(
      false,
    );
    await help.getByRole('checkbox').uncheck();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'hidden' });
    await composer.blur();
    await page.keyboard.press('?');
    await page.keyboard.press('Control+Shift+O');
    await expect.poll(() => new URL(page.url()).pathname).toBe('/conversas');
    expect(await help.isVisible()).toBe(false);
  });
});
