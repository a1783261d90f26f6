import { randomUUID } from 'node:crypto';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openBrowser } from './open-browser.ts';

const PASSWORD = 'uma-senha-bem-longa';
const LIMIT_MS = 30_000;
const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);

describe('the first screen, as a student meets it', () => {
  let browser: Browser;
  let page: Page;
  let faults: string[] = [];

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    const context = await browser.newContext({ locale: 'pt-BR', ...options });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    faults = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      const isOwn = message.type() === 'error' && !message.text().startsWith('Failed to load');
      if (isOwn) faults.push(message.text());
    });
  };
  const signUp = async () => {
    const email = `${randomUUID()}@turma.example`;
    await page.goto(`${v1}/criar-conta`);
    await page.getByLabel('Nome').fill('Ana');
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Criar conta' }).click();
    await composer().waitFor();
    return email;
  };
  const composer = () => page.getByRole('textbox', { name: 'Sua pergunta' });
  const ask = async (text: string) => {
    await composer().fill(text);
    await page.keyboard.press('Enter');
  };
  const answers = () => page.getByRole('log').locator('article');
  const ended = async () => {
    await page.getByText('primeiro token').last().waitFor();
    // The first figure stands while the rest is still being typed.
    await page.getByRole('button', { name: 'Parar' }).waitFor({ state: 'hidden' });
  };

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await simulator.reset();
    expect(faults).toEqual([]);
    await page.context().close();
  });
  afterAll(() => browser?.close());

  it('signs up, asks, reads the answer as it is typed, and finds it again after a reload', async () => {
    await open();
    await signUp();
    await expectAccessible(page, 'empty');
    await ask('Para que serve um cache de respostas?');
    await page.getByRole('button', { name: 'Parar' }).waitFor();
    await ended();
    const text = await page.getByRole('log').innerText();
    expect(text).toContain('OpenAI');
    expect(text).toMatch(/US\$/u);
    await expectAccessible(page, 'answered');

    await page.reload();
    await page.getByText('primeiro token').last().waitFor();
    expect(await page.getByRole('log').innerText()).toContain('Para que serve um cache');
    expect(await page.getByRole('link', { name: /Para que serve um cache/u }).count()).toBe(1);
  });

  it('says what happened when the provider is down, draws the way so far, and tries again', async () => {
    await simulator.fail({ kind: 'status', status: 503 });
    await open();
    await signUp();
    await ask('O provedor está de pé?');
    const retry = page.getByRole('button', { name: 'Tentar de novo' });
    await retry.waitFor();
    expect(await page.getByRole('log').innerText()).toContain('503');
    await expectAccessible(page, 'provider down');
    await simulator.reset();
    await retry.click();
    await ended();
  });

  it('keeps the text of an answer that was cut, and says so', async () => {
    await simulator.fail({ kind: 'cut', token: 20 });
    await open();
    await signUp();
    await ask('O que é um postmortem?');
    await page.getByRole('button', { name: 'Continuar' }).waitFor();
    expect((await answers().last().innerText()).length).toBeGreaterThan(60);
    await expectAccessible(page, 'cut');
  });

  it('signs out, and in again with the keyboard alone', async () => {
    await open();
    const email = await signUp();
    await page.getByRole('button', { name: /Conta de/u }).click();
    await page.getByText('Sair', { exact: true }).click();
    await page.getByRole('heading', { name: 'Entre para conversar' }).waitFor();
    await expectAccessible(page, 'sign in');
    await page.getByLabel('E-mail').focus();
    await page.keyboard.type(email);
    await page.keyboard.press('Tab');
    await page.keyboard.type('senha-errada-mesmo');
    await page.keyboard.press('Enter');
    await page.getByText(/não confere/u).waitFor();
    await expectAccessible(page, 'wrong password');
    await page.getByLabel('Senha', { exact: true }).fill(PASSWORD);
    await page.keyboard.press('Enter');
    await composer().waitFor();
  });
});
