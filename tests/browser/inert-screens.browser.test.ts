import { randomUUID } from 'node:crypto';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { buildInertPage } from './build-inert-page.ts';
import { openBrowser } from './open-browser.ts';
import { type Guarded, openGuarded } from './open-guarded.ts';
import type { Payload } from './payload.ts';
import { names } from './payloads/names.ts';
import { payloads } from './payloads.ts';
import { readsOf } from './reads-of.ts';
import { spaced } from './spaced.ts';

const { v1 = '', simulator: simulatorUrl = '' } = inject('systemUrls');
const simulator = createSimulatorAdmin(simulatorUrl);
const corpus: readonly Payload[] = Object.values(payloads).flat();
/** As many as are on the page at once. */
const HANDFUL = 12;
const handfuls = Array.from({ length: Math.ceil(corpus.length / HANDFUL) }, (_, index) =>
  corpus.slice(index * HANDFUL, (index + 1) * HANDFUL),
);

describe('what people and models write is inert on the screens', () => {
  let browser: Browser;
  let watch: string;
  let guarded: Guarded;

  const send = async <Answer>(method: string, path: string, data: unknown): Promise<Answer> => {
    const headers = { origin: v1 };
    const response = await guarded.page.request.fetch(`${v1}${path}`, { method, data, headers });
    const answer = await response.text();
    expect(response.ok(), answer).toBe(true);
    return JSON.parse(answer) as Answer;
  };
  const open = async (name: string) => {
    guarded = await openGuarded(browser, { origin: v1, watch });
    const email = `${randomUUID()}@turma.example`;
    await send('POST', '/v1/auth/sign-up', { name, email, password: 'uma-senha-bem-longa' });
  };
  const shown = async (selector: string) =>
    spaced(await guarded.page.locator(selector).first().innerText());

  beforeAll(async () => {
    watch = String((await buildInertPage('watch.ts')).get('/entry.js'));
    browser = await openBrowser();
  });
  beforeEach(() => simulator.pace(0));
  afterEach(async () => {
    await simulator.reset();
    await guarded.page.context().close();
  });
  afterAll(() => browser?.close());

  it('asked, answered, kept and read again: the whole corpus', async () => {
    await open('Ana');
    const { page, takeFaults } = guarded;
    for (const handful of handfuls) {
      await simulator.script(handful.map(({ text }) => ({ kind: 'answer', text })));
      let conversationId: string | undefined;
      for (const { text } of handful) {
        const asked = { text, ...(conversationId !== undefined && { conversationId }) };
        ({ conversationId } = await send<{ conversationId: string }>('POST', '/v1/chat', asked));
      }
      await page.goto(`${v1}/conversas/${conversationId}`);
      await expect.poll(() => page.locator('.prose').count()).toBe(handful.length);
      // What is far from the window is not drawn, and has no inner text.
      const log = spaced((await page.getByRole('log').textContent()) ?? '');
      const missing = handful.flatMap((payload) =>
        [payload.text, ...readsOf(payload)].filter((words) => !log.includes(whole(words))),
      );
      expect(missing).toEqual([]);
      expect(await takeFaults()).toEqual([]);
    }
  });

  it('typed before the eyes of the reader: the whole corpus', async () => {
    await open('Ana');
    const { page, takeFaults } = guarded;
    await page.goto(`${v1}/conversas`);
    for (const [index, handful] of handfuls.entries()) {
      const text = handful.map((payload) => payload.text).join('\n\n');
      await simulator.script([{ kind: 'answer', text }]);
      const composer = page.getByRole('textbox', { name: 'Sua pergunta' });
      await composer.fill(`Mostre o punhado ${index}`);
      await composer.press('Enter');
      await page.getByText('primeiro token').nth(index).waitFor();
      await page.getByRole('button', { name: 'Parar' }).waitFor({ state: 'hidden' });
      expect(await takeFaults(), text).toEqual([]);
    }
  });

  it('names of people, conversations, keys and browsers are what they are', async () => {
    await open(names[1]);
    const { page, takeFaults } = guarded;
    let id = '';
    for (const name of names) {
      ({ id } = await send<{ id: string }>('POST', '/v1/chat/conversations', { title: name }));
      await send('POST', '/v1/tokens', { name });
    }
    await page.goto(`${v1}/conversas/${id}`);
    await page.getByRole('heading', { name: names.at(-1) ?? '' }).waitFor();
    const list = await shown('body');
    expect(names.filter((name) => !list.includes(spaced(name)))).toEqual([]);
    await page.getByRole('button', { name: /Conta de/u }).click();
    expect(await shown('[popover]:popover-open')).toContain(names[1]);
    for (const path of ['/conta', '/sessoes', '/entrar']) {
      await page.goto(`${v1}${path}`);
      await page.getByRole('heading').first().waitFor();
    }
    expect(await takeFaults()).toEqual([]);
  });

  it('an address that nobody made leads to a page that says so', async () => {
    await open('Ana');
    const { page, takeFaults } = guarded;
    for (const name of names.slice(0, 5)) {
      const path = encodeURIComponent(name);
      await page.goto(`${v1}/conversas/${path}?q=${path}#${path}`);
      await page.getByRole('heading').first().waitFor();
    }
    expect(await takeFaults()).toEqual([]);
  });
});

/** As it comes back from where text is UTF-8. */
const whole = (text: string) => spaced(text).toWellFormed();
