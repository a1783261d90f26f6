import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { type Student, student } from './student.ts';

const LIMIT_MS = 60_000;
const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);
/** No two pieces of it are alike, and none is Markdown: what is shown is the text, or part of it. */
const WHOLE = Array.from({ length: 45 }, (_, at) => `Esta é a frase de número ${at + 1}.`).join(
  ' ',
);

describe('an answer lives on the server', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let ana: Student;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await simulator.reset();
    context = await browser.newContext({ locale: 'pt-BR' });
    context.setDefaultTimeout(LIMIT_MS);
    page = await context.newPage();
    ana = student(page, v1);
    await ana.signUp();
  });
  afterEach(async () => {
    await simulator.reset();
    await context.close();
  });
  afterAll(() => browser?.close());

  /** All that a tab shows of the last answer, nothing yet being nothing. */
  const shown = async (tab: Page) => (await tab.locator('.prose').allInnerTexts()).at(-1) ?? '';
  const grown = (tab: Page, characters: number) =>
    expect.poll(async () => (await shown(tab)).length).toBeGreaterThan(characters);
  const stored = async () => {
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const answer = await page.request.get(`${v1}/v1/chat/conversations/${id}/messages`);
    const { items } = (await answer.json()) as {
      readonly items: readonly { readonly content: string; readonly status?: string }[];
    };
    return items.at(-1);
  };
  const stop = () => page.getByRole('button', { name: 'Parar' }).click();
  /** The only call, once it is over, as the provider saw it. */
  const closed = async () => {
    const last = async () => (await simulator.journal()).at(-1);
    await expect.poll(async () => (await last())?.outcome).toBe('aborted');
    expect(await simulator.calls()).toBe(1);
    return last();
  };

  it('is stopped before the first token, at the provider too', async () => {
    await simulator.fail({ kind: 'first-token', ms: 60_000 });
    await ana.send('Quanto custa parar antes da hora?');
    await expect.poll(() => simulator.calls()).toBe(1);
    await stop();
    await page.getByText('Você parou antes da primeira palavra.').waitFor();
    expect(await closed()).toMatchObject({ tokensWritten: 0, bytesGeneratedAfterAbort: 0 });
    await page.waitForURL(/conversas\/./u);
    await expect.poll(stored).toMatchObject({ content: '', status: 'stopped' });
  });

  it('is stopped after it, at the provider too, and what came is what is kept', async () => {
    await simulator.fail({ kind: 'answer', text: WHOLE });
    await simulator.pace(50);
    await ana.send('Quanto custa parar depois da hora?');
    await grown(page, 40);
    await stop();
    await page.getByText('Você parou a resposta aqui.').waitFor();
    const call = await closed();
    expect(call?.bytesGeneratedAfterAbort).toBe(0);
    expect(call?.tokensWritten).toBeGreaterThan(0);
    await expect.poll(async () => (await stored())?.status).toBe('stopped');
    const kept = await stored();
    expect(WHOLE.startsWith(kept?.content ?? '-')).toBe(true);
    await expect.poll(() => shown(page)).toBe(kept?.content.trim());
  });

  it('is the same in two tabs, letter by letter, while it comes and after', async () => {
    await simulator.fail({ kind: 'answer', text: WHOLE });
    await simulator.pace(12);
    await ana.send('Duas abas leem a mesma coisa?');
    await page.waitForURL(/conversas\/./u);
    await grown(page, 20);
    const other = await context.newPage();
    await other.goto(page.url());
    const both: (readonly [string, string])[] = [];
    await expect
      .poll(async () => {
        const pair = [await shown(page), await shown(other)] as const;
        both.push(pair);
        return pair;
      })
      .toEqual([WHOLE, WHOLE]);
    expect(both.flat().filter((text) => !WHOLE.startsWith(text))).toEqual([]);
    const isMidway = (text: string) => text !== '' && text !== WHOLE;
    expect(both.some((pair) => pair.every(isMidway))).toBe(true);
    await expect.poll(async () => (await stored())?.content).toBe(WHOLE);
  });

  it('goes on after each reload in the middle, nothing lost and nothing twice', async () => {
    await simulator.fail({ kind: 'answer', text: WHOLE });
    await simulator.pace(12);
    await ana.send('E quem recarrega no meio?');
    await page.waitForURL(/conversas\/./u);
    const seen: string[] = [];
    for (const characters of [40, 250, 500]) {
      await grown(page, characters);
      await page.reload();
      seen.push(await shown(page));
    }
    await expect
      .poll(async () => {
        const text = await shown(page);
        seen.push(text);
        return text;
      })
      .toBe(WHOLE);
    expect(seen.filter((text) => !WHOLE.startsWith(text))).toEqual([]);
    await ana.ended();
    expect(await shown(page)).toBe(WHOLE);
    await expect.poll(async () => (await stored())?.content).toBe(WHOLE);
    expect(await simulator.calls()).toBe(1);
  });
});
