import type { Page } from 'playwright-core';
import type { Scene, Stage } from './scene.ts';

const FAULT = 'OpenAI fora do ar';
/** Half a minute of curve before the fault, and some after it. */
const CURVE_MS = 40_000;
const RUN_MS = 240_000;
const GAME_MS = 600_000;
const WIDE = { width: 1440, height: 900 };

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** At the slowest pace: who takes pictures may have other things to do. */
const enter = async ({ page, url, system }: Stage, path = '/') => {
  system.lab.traffic.set({ on: true, perSecond: 1 });
  await page.goto(`${url}${path}#chave=${system.lab.key}`);
};

const askAll = async (page: Page) => {
  await button(page, 'Perguntar às quatro').click();
  await button(page, 'Respondendo…').waitFor();
  await button(page, 'Repetir a mesma').waitFor();
};

/** Asked well, then broken, and asked again: the columns tell who went on. */
const broken = async (stage: Stage) => {
  const { page } = stage;
  await enter(stage);
  await askAll(page);
  await page.waitForTimeout(CURVE_MS);
  await button(page, `Quebrar: ${FAULT}`).click();
  await button(page, `Reparar: ${FAULT}`).waitFor();
  await page.waitForTimeout(CURVE_MS / 2);
  await askAll(page);
  await page.evaluate('window.scrollTo(0, 0)');
};

/** The laboratory: what the others show of one version, of all four. */
export const labScenes: readonly Scene[] = [
  {
    name: 'laboratorio',
    caption:
      'O laboratório: a OpenAI caiu. A V1 não tem mais ninguém; nas outras, o caminho diz quem respondeu.',
    version: 'lab',
    size: WIDE,
    play: broken,
  },
  {
    name: 'laboratorio-escuro',
    caption:
      'Mais abaixo, no tema escuro: quem continua respondendo bem, a que preço, e o que se pode quebrar.',
    version: 'lab',
    theme: 'dark',
    size: WIDE,
    play: async (stage) => {
      await broken(stage);
      await stage.page.evaluate(
        "scrollTo(0, document.querySelector('.bench-lower').offsetTop - 72)",
      );
    },
  },
  {
    name: 'experimento',
    caption:
      'Um experimento jogado no sistema de verdade: o esperado e o medido, versão por versão.',
    version: 'lab',
    size: { width: 1280, height: 1_000 },
    play: async (stage) => {
      await enter(stage, '/experimentos/mesma-pergunta');
      await button(stage.page, 'Rodar').click();
      await button(stage.page, 'Rodar de novo').waitFor({ timeout: RUN_MS });
      await stage.page.locator('.experiment-results').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'diferenca',
    caption: 'Da V1 à V2, linha por linha: o que entrou, e o que cada peça promete.',
    version: 'lab',
    size: WIDE,
    play: async (stage) => {
      await enter(stage, '/codigo/v2');
      await stage.page.locator('[data-first-of="1"]').waitFor();
      // Past the imports, to the stack.
      for (let change = 0; change < 5; change += 1)
        await stage.page.keyboard.press('Alt+ArrowDown');
    },
  },
  {
    name: 'pedido',
    caption: 'Onde foi o tempo de uma pergunta à V4: contado pela resposta e pelo OpenTelemetry.',
    version: 'lab',
    size: { width: 1280, height: 1_000 },
    play: async (stage) => {
      const { page, system } = stage;
      await system.lab.faults.inject('provedor-fora', {});
      await enter(stage);
      await askAll(page);
      await enter(stage, '/pedidos');
      await page.getByLabel('Só as feitas à mão').check();
      await page.locator('.request-tools label').filter({ hasText: 'V4' }).click();
      await page.getByRole('main').getByRole('table').getByRole('link').first().click();
      // Spans are sent in batches.
      const spans = page.getByRole('list', { name: 'O que o OpenTelemetry da V4 contou' });
      while ((await spans.getByRole('listitem').count()) < 3) {
        const again = button(page, 'Atualizar');
        if ((await again.count()) > 0) await again.click();
        await page.waitForTimeout(1_000);
      }
    },
  },
  {
    name: 'dia-de-jogo',
    caption: 'O relatório de um dia de jogo: o que se confirmou, e quanto orçamento se gastou.',
    version: 'lab',
    size: { width: 1280, height: 1_000 },
    play: async (stage) => {
      const { page } = stage;
      await enter(stage, '/dia-de-jogo');
      await page.getByLabel('Semente').fill('7');
      await page.getByLabel('Rodadas').fill('2');
      await button(page, 'Começar').click();
      await page.getByRole('heading', { name: 'Relatório' }).waitFor({ timeout: GAME_MS });
      await page.evaluate('window.scrollTo(0, 0)');
    },
  },
];
