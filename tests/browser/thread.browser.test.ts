import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { expectAccessible } from './expect-accessible.ts';
import { openBrowser } from './open-browser.ts';
import { student } from './student.ts';

const LIMIT_MS = 30_000;
const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);

const CODE = `Um exemplo, e depois uma tabela.

\`\`\`ts
// Julga no fim da resposta.
export const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));
\`\`\`

| Versão | Processos |
| ------ | --------- |
| V1     | um        |
| V2     | dois      |

<img src=x onerror="alert(1)"> ![espião](https://example.invalid/x.png) [aqui](javascript:alert(1))
`;

describe('the thread, as a student walks it', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  const faults: string[] = [];

  const open = async (options: Parameters<Browser['newContext']>[0] = {}) => {
    context = await browser.newContext({ locale: 'pt-BR', ...options });
    context.setDefaultTimeout(LIMIT_MS);
    context.on('weberror', (each) => faults.push(each.error().message));
    page = await context.newPage();
    const person = student(page, v1);
    await person.signUp();
    return person;
  };
  const composer = () => page.getByRole('textbox', { name: 'Sua pergunta' });
  const turn = () => page.getByRole('log').locator('article');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const words = async (of: Page = page) => of.locator('.prose').allInnerTexts();
  const focused = () => page.evaluate('document.activeElement?.ariaLabel');

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterEach(async () => {
    await simulator.reset();
    await context.close();
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(() => browser?.close());

  it('edits a question into a branch, walks both with the picker, and remembers the way', async () => {
    const { ask, ended } = await open();
    await ask('O que é um disjuntor, no código?');
    await ask('E quando ele abre?');
    await turn().first().hover();
    await turn().first().getByRole('button', { name: 'Editar' }).click();
    const field = page.getByRole('textbox', { name: 'Nova versão da pergunta' });
    await expectAccessible(page, 'editing');
    await field.fill('O que é um bulkhead?');
    await field.press('Enter');
    await turn().nth(1).waitFor({ state: 'detached' });
    await ended();
    expect(await focused()).toBe('Sua pergunta');
    expect(await turn().allInnerTexts()).toEqual([expect.stringContaining('bulkhead')]);
    await expectAccessible(page, 'branches');

    await button('Pergunta anterior').click();
    await turn().nth(1).waitFor();
    expect(await turn().nth(1).innerText()).toContain('E quando ele abre?');
    await page.getByText('Pergunta 1 de 2.').waitFor();
    await page.reload();
    await turn().nth(1).waitFor();
    await button('Próxima pergunta').click();
    await turn().nth(1).waitFor({ state: 'detached' });
  });

  it('writes an answer anew beside the first one', async () => {
    const { ask, ended } = await open();
    await ask('Para que serve a fila?');
    await simulator.fail({ kind: 'answer', text: 'Dito de outro jeito.' });
    await button('Outra resposta').click();
    await page.getByText('2/2').waitFor();
    await ended();
    expect(await focused()).toBe('Sua pergunta');
    expect(await turn().count()).toBe(1);
    await button('Resposta anterior').click();
    await page.getByText('1/2').waitFor();
    expect(await words()).not.toContain('Dito de outro jeito.');
  });

  it('goes on with a stopped answer, in the same place and from the same words', async () => {
    await simulator.pace(60);
    const { send, ended } = await open();
    await send('Como se faz um failover?');
    await page.locator('.prose').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Você parou a resposta aqui.').waitFor();
    const [kept = ''] = await words();
    await simulator.pace(5);
    await button('Continuar').click();
    await ended();
    await expect.poll(async () => (await words())[0]?.length ?? 0).toBeGreaterThan(kept.length);
    expect((await words())[0]?.startsWith(kept.trimEnd().slice(0, -1))).toBe(true);
    expect(await turn().count()).toBe(1);
  });

  it('stops before the first word, and answers after all when asked to', async () => {
    await simulator.fail({ kind: 'hang' });
    const { send, ended } = await open();
    await send('O provedor está aí?');
    await button('Parar').click();
    await page.getByText('Você parou antes da primeira palavra.').waitFor();
    await expectAccessible(page, 'stopped early');
    await simulator.reset();
    await button('Tentar de novo').click();
    await ended();
    expect(await turn().count()).toBe(1);
    expect(await page.getByText('2/2').count()).toBe(0);
  });

  it('shows in a second tab what the first one asks, to the last word', async () => {
    await simulator.pace(20);
    const { ask, send, ended } = await open();
    await ask('O que é o p99?');
    const other = await context.newPage();
    await other.goto(page.url());
    await other.locator('.prose').first().waitFor();
    await send('E p50?');
    await other.getByText('E p50?').waitFor();
    await ended();
    await expect.poll(() => words(other)).toEqual(await words());
  });

  it('edits the last question from an empty composer, and gives it up with Esc', async () => {
    const { ask } = await open();
    await ask('O que é hedge?');
    await composer().press('ArrowUp');
    const field = page.getByRole('textbox', { name: 'Nova versão da pergunta' });
    expect(await field.inputValue()).toBe('O que é hedge?');
    await field.press('Escape');
    await field.waitFor({ state: 'detached' });
    expect(await focused()).toBe('Sua pergunta');
  });

  it('leaves Enter to an input method that is composing', async () => {
    await open();
    await composer().fill('nihon');
    const key = { key: 'Enter', isComposing: true, bubbles: true, cancelable: true };
    await composer().dispatchEvent('keydown', key);
    expect(await turn().count()).toBe(0);
    await composer().press('Shift+Enter');
    expect(await composer().inputValue()).toBe('nihon\n');
  });

  it('draws code in colours and tables, and nothing that a model wants to run', async () => {
    await simulator.fail({ kind: 'answer', text: CODE });
    const { ask } = await open();
    await ask('Me mostra no código?');
    await page.locator('.hljs-keyword').first().waitFor();
    expect(await page.getByRole('table').count()).toBe(1);
    expect(await page.getByRole('log').locator('img, a, script').count()).toBe(0);
    await expectAccessible(page, 'code and table');
  });

  it('keeps instructions for a conversation, and lets all of it be taken along', async () => {
    const { ask } = await open();
    await button('Dar instruções antes de perguntar').click();
    const field = page.getByRole('textbox', { name: 'Instruções da conversa' });
    await field.fill('Responda em uma frase.');
    await expectAccessible(page, 'instructions');
    await button('Começar a conversa').click();
    await page.waitForURL(/conversas\/./u);
    await ask('O que é um timeout?');
    await button('Com instruções').click();
    expect(await field.inputValue()).toBe('Responda em uma frase.');
    await page.keyboard.press('Escape');
    await button('Mais desta conversa').click();
    await expectAccessible(page, 'menu');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Exportar em Markdown' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.md$/u);
  });

  it('says that it is offline, keeps the draft, and goes on by itself when the network is back', async () => {
    await simulator.pace(40);
    const { send, ended } = await open();
    await send('O que fica escrito num postmortem?');
    await page.locator('.prose').waitFor();
    await context.setOffline(true);
    await page.getByText('Você está sem conexão.').waitFor();
    await composer().fill('Ainda estou aqui');
    await expectAccessible(page, 'offline');
    await context.setOffline(false);
    await ended();
    expect(await composer().inputValue()).toBe('Ainda estou aqui');
  });
});
