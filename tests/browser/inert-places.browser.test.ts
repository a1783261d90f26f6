import { randomUUID } from 'node:crypto';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildInertPage } from './build-inert-page.ts';
import { openBrowser } from './open-browser.ts';
import { type Guarded, openGuarded } from './open-guarded.ts';
import { names } from './payloads/names.ts';
import { payloads } from './payloads.ts';
import { spaced } from './spaced.ts';

const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);
const password = 'uma-senha-bem-longa';
const corpus = Object.values(payloads).flat();

describe('what somebody wrote is inert where one seldom looks', () => {
  let browser: Browser;
  let watch: string;
  let guarded: Guarded;
  let email: string;

  const post = async <Answer>(path: string, data: unknown): Promise<Answer> => {
    const response = await guarded.page.request.post(`${v1}${path}`, {
      data,
      headers: { origin: v1, accept: 'application/json' },
    });
    const answer = await response.text();
    expect(response.ok(), answer).toBe(true);
    return JSON.parse(answer) as Answer;
  };
  const begin = (parts: { readonly title?: string; readonly systemPrompt?: string }) =>
    post<{ readonly id: string }>('/v1/chat/conversations', parts);

  beforeAll(async () => {
    watch = String((await buildInertPage('watch.ts')).get('/entry.js'));
    browser = await openBrowser();
  });
  beforeEach(async () => {
    await simulator.pace(0);
    guarded = await openGuarded(browser, { origin: v1, watch });
    email = `${randomUUID()}@turma.example`;
    await post('/v1/auth/sign-up', { name: 'Ana', email, password });
  });
  afterEach(async () => {
    expect(await guarded.takeFaults()).toEqual([]);
    await simulator.reset();
    await guarded.page.context().close();
  });
  afterAll(() => browser?.close());

  it('instructions: the field has them, word for word', async () => {
    const { page } = guarded;
    const instructions = corpus.map(({ text }) => text.toWellFormed()).join('\n');
    const systemPrompt = instructions
      .replace(/[\r\0]/gu, '')
      .slice(0, 3_900)
      .trim()
      .toWellFormed();
    const { id } = await begin({ systemPrompt });
    await page.goto(`${v1}/conversas/${id}`);
    await page.getByRole('button', { name: 'Com instruções' }).click();
    const field = page.getByRole('textbox', { name: 'Instruções da conversa' });
    expect(spaced(await field.inputValue())).toBe(spaced(systemPrompt));
  });

  it('what a search finds, and what it does not', async () => {
    const { page } = guarded;
    for (const name of names) await begin({ title: `Guardado: ${name}` });
    const asked = names.slice(0, 4).map((name) => `Guardado também: ${name}`);
    for (const text of asked) await post('/v1/chat', { text });
    await page.goto(`${v1}/conversas`);
    const search = page.getByRole('searchbox');
    await search.fill('guardado');
    const hits = page.locator('a[data-hit]');
    await expect.poll(() => hits.count()).toBeGreaterThanOrEqual(names.length);
    const found = spaced((await hits.allTextContents()).join(' '));
    expect(names.slice(0, 3).filter((name) => !found.includes(spaced(name)))).toEqual([]);
    for (const name of names.slice(0, 4)) {
      const query = `zxqwv ${spaced(name)}`;
      await search.fill(query);
      await page.getByText(`Nada sobre “${query}”.`).first().waitFor();
    }
  });

  it('a browser that lies about itself', async () => {
    const { page } = guarded;
    const agents = names.filter((name) => /^[\x20-\x7e]+$/u.test(name)).slice(0, 6);
    for (const agent of agents) {
      const response = await fetch(`${v1}/v1/auth/sign-in`, {
        method: 'POST',
        headers: { origin: v1, 'content-type': 'application/json', 'user-agent': agent },
        body: JSON.stringify({ email, password }),
      });
      expect(response.ok).toBe(true);
    }
    await page.goto(`${v1}/sessoes`);
    await expect.poll(() => page.locator('.rows > li').count()).toBe(agents.length + 1);
    const titles = await page
      .locator('.session-device')
      .evaluateAll((all) => all.map((each) => each.getAttribute('title')));
    expect(agents.filter((agent) => !titles.includes(agent))).toEqual([]);
  });

  it('the name of a file', async () => {
    const { page } = guarded;
    // What a file system, a shell or a spreadsheet would act on.
    for (const name of names.slice(7, 11)) {
      const { id } = await begin({ title: name });
      await page.goto(`${v1}/conversas/${id}`);
      await page.getByRole('button', { name: 'Mais desta conversa' }).click();
      for (const format of ['Markdown', 'JSON']) {
        const download = page.waitForEvent('download');
        await page.getByRole('link', { name: `Exportar em ${format}` }).click();
        const file = (await download).suggestedFilename();
        expect(file).toMatch(/^[^/\\:*?"<>|%\p{C}]+\.(?:md|json)$/u);
      }
    }
  });

  it('what a server says that these screens have no words for', async () => {
    const { page } = guarded;
    await page.goto(`${v1}/conversas`);
    for (const name of names) {
      // Whatever stands between the two could say it.
      await page.route(`${v1}/v1/chat`, (route) =>
        route.fulfill({
          status: 400,
          contentType: 'application/problem+json',
          json: { type: name, title: name, detail: name, code: name, status: 400 },
        }),
      );
      const composer = page.getByRole('textbox', { name: 'Sua pergunta' });
      await composer.fill('O que ele disse?');
      await composer.press('Enter');
      await expect
        .poll(async () => spaced(await page.locator('.notice-words').innerText()))
        .toContain(spaced(name));
      await page.unroute(`${v1}/v1/chat`);
    }
  });
});
