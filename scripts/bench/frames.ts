import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createSimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import { startSystem } from '@evolua/lab/start-system';
import { versions } from '@evolua/lab/system/versions';
import type { Locator, Page } from 'playwright-core';
import { until } from '../../promises/until.ts';
import { mainThread } from '../../tests/browser/main-thread.ts';
import { openBrowser } from '../../tests/browser/open-browser.ts';
import { student } from '../../tests/browser/student.ts';
import { report } from './report.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/u, '');
/** Sixty frames a second leave 16.7 ms. */
const FRAME_MS_MAX = 12;
const QUESTIONS = 500;
const LIMIT_MS = 120_000;
const WHEEL_STEPS = 150;
const WHEEL_PX = 160;
const LONG_ANSWER =
  'Um parágrafo com **negrito**, `código` e uma lista:\n\n- um\n- dois\n\n'.repeat(40);

/** Processor time of the page per drawn frame: a thousand messages scrolled, four answers coming. */
export const frames = async (folder: string, path: string): Promise<void> => {
  const system = await startSystem({
    root,
    dataFolder: join(folder, 'frames'),
    versions: versions.filter(({ id }) => id === 'v1'),
    ports: 'free',
    shell: { PATH: path },
    watch: false,
    screens: true,
    durable: true,
    log: () => undefined,
  });
  const browser = await openBrowser();
  try {
    const { v1 = '', simulator = '' } = system.urls;
    const page = await (await browser.newContext({ locale: 'pt-BR' })).newPage();
    page.setDefaultTimeout(LIMIT_MS);
    await measure(page, v1, createSimulatorAdmin(simulator));
  } finally {
    await browser.close();
    await system.stop();
  }
};

const measure = async (
  page: Page,
  url: string,
  simulator: ReturnType<typeof createSimulatorAdmin>,
) => {
  const { signUp, send } = student(page, url);
  await signUp();
  await simulator.pace(0);
  const conversationId = await aLongConversation(page, url);
  await page.goto(`${url}/conversas/${conversationId}`);
  const turns = page.getByRole('log').locator('article');
  await allOf(turns);
  const { perFrameMs } = await mainThread(page);
  await turns.last().hover();
  const scroll = async (byPx: number) => {
    for (let step = 0; step < WHEEL_STEPS; step += 1) await page.mouse.wheel(0, byPx);
  };
  tell('mil mensagens, rolar para cima', await perFrameMs(() => scroll(-WHEEL_PX)));
  tell('mil mensagens, rolar para baixo', await perFrameMs(() => scroll(WHEEL_PX)));

  await simulator.pace(15);
  await simulator.fail({ kind: 'answer', text: LONG_ANSWER });
  for (const which of ['Primeira', 'Segunda', 'Terceira']) {
    await page.getByRole('link', { name: 'Nova conversa' }).first().click();
    await send(`${which} ao mesmo tempo?`);
    await page.waitForURL(/conversas\/./u);
  }
  await page.evaluate(`history.pushState(null, '', '/conversas/${conversationId}')`);
  await allOf(turns);
  await send('E esta, com as outras três?');
  const text = page.locator('.prose[data-writing]');
  await text.waitFor();
  const grown = () =>
    until('a longer answer', LIMIT_MS, async () => (await text.innerText()).length > 800);
  tell('quatro respostas chegando, entre mil mensagens', await perFrameMs(grown));
};

const aLongConversation = async (page: Page, url: string) => {
  let conversationId: string | undefined;
  for (let count = 1; count <= QUESTIONS; count += 1) {
    const response = await page.request.post(`${url}/v1/chat`, {
      headers: { accept: 'application/json', origin: url },
      data: { text: `Pergunta ${count}: e quando ele abre?`, conversationId },
    });
    ({ conversationId } = (await response.json()) as { readonly conversationId: string });
  }
  return conversationId;
};

const allOf = (turns: Locator) =>
  until('all questions', LIMIT_MS, async () => (await turns.count()) === QUESTIONS);

const tell = (what: string, ms: number) =>
  report(`${what}: processador por quadro`, `${ms.toFixed(1)} ms`, [
    `${FRAME_MS_MAX} ms`,
    ms <= FRAME_MS_MAX,
  ]);
