import { student as anotherStudent } from '../../tests/browser/student.ts';
import type { Scene, Stage } from './scene.ts';

const QUESTIONS = [
  'O que é um circuit breaker?',
  'Para que serve um cache de respostas?',
  'Réplica ou backup: qual é a diferença?',
  'O que é p99?',
];

/** Not yet in the cache, so that a provider is called. */
const OTHER_QUESTIONS = ['O que é um retry?', 'Para que serve um postmortem?'];

const account = async (stage: Stage) => {
  const { page, simulator, student, url } = stage;
  await withConversations(stage, OTHER_QUESTIONS);
  await simulator.fail({ kind: 'status', status: 503 }, { provider: 'openai' });
  await student.ask('O que é um bulkhead?');
  await page.goto(`${url}/conta`);
  await page.getByLabel('Nome do token').fill('caderno da aula');
  await page.getByRole('button', { name: 'Criar token' }).click();
  await page.locator('.new-token').waitFor();
  await page.getByText('Ver em tabela').waitFor();
};

const withConversations = async ({ student, page }: Stage, questions = QUESTIONS) => {
  await student.signUp();
  for (const question of questions) {
    await page.getByRole('link', { name: 'Nova conversa' }).click();
    await page.getByText('Faça uma pergunta e veja').waitFor();
    await student.ask(question);
  }
};

/** Finding things again, and the pages that are the reader's own. */
export const accountScenes: readonly Scene[] = [
  {
    name: 'entrar',
    caption: 'A entrada, e a arquitetura em que se entra.',
    version: 'v1',
    play: async ({ page, url }) => {
      await page.goto(`${url}/entrar`);
      await page.getByText('Uma conversa,').waitFor();
    },
  },
  {
    name: 'busca',
    caption: 'A busca nas conversas, com ou sem acento; `/` leva até ela.',
    version: 'v2',
    play: async (stage) => {
      await withConversations(stage);
      await stage.page.getByRole('searchbox').fill('replica');
      await stage.page.locator('a[data-hit] mark').first().waitFor();
    },
  },
  {
    name: 'desfazer',
    caption: 'Apagar não pergunta: oferece a volta.',
    version: 'v2',
    play: async (stage) => {
      await withConversations(stage);
      await stage.page.getByRole('button', { name: 'Apagar' }).click();
      await stage.page.getByRole('button', { name: 'Desfazer' }).waitFor();
      await stage.page.mouse.move(720, 640);
    },
  },
  {
    name: 'conta',
    caption: 'A conta: uso por dia e provedor, e um token de API com o comando pronto.',
    version: 'v2',
    size: { width: 1280, height: 1120 },
    play: account,
  },
  {
    name: 'conta-390',
    caption: 'A conta num telefone, no tema escuro.',
    version: 'v1',
    theme: 'dark',
    size: { width: 390, height: 1_000 },
    play: async ({ page, student, url }) => {
      await student.signUp();
      await student.ask('O que é um retry?');
      await page.goto(`${url}/conta`);
      await page.getByText('Ver em tabela').waitFor();
    },
  },
  {
    name: 'sessoes',
    caption: 'Onde a conta está aberta: o aparelho em palavras, e como encerrar.',
    version: 'v2',
    play: async ({ student, page, url }) => {
      await student.signUp();
      const phone = await page.context().browser()?.newContext({
        locale: 'pt-BR',
        userAgent:
          'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
      });
      const other = await phone?.newPage();
      if (other) {
        await other.goto(`${url}/entrar`);
        await anotherStudent(other, url, { email: student.email }).signIn();
        await other.getByRole('textbox', { name: 'Sua pergunta' }).waitFor();
      }
      await page.goto(`${url}/sessoes`);
      await page.getByText('Safari 18 no iPhone').waitFor();
      await phone?.close();
    },
  },
  {
    name: 'atalhos',
    caption: 'Os atalhos, de uma tabela só: a mesma que os faz funcionar.',
    version: 'v1',
    theme: 'dark',
    play: async ({ student, page }) => {
      await student.signUp();
      await page.getByRole('button', { name: /^Conta de/u }).click();
      await page.getByRole('button', { name: 'Atalhos do teclado' }).click();
      await page.getByRole('dialog', { name: 'Atalhos do teclado' }).waitFor();
    },
  },
  {
    name: 'lista-390',
    caption: 'Num telefone, a lista espera atrás de um botão.',
    version: 'v2',
    size: { width: 390, height: 800 },
    play: async (stage) => {
      const { page, student } = stage;
      await student.signUp();
      for (const question of QUESTIONS) {
        await page.goto(`${stage.url}/conversas`);
        await student.ask(question);
      }
      await page.getByRole('button', { name: 'Abrir a lista de conversas' }).click();
      await page.getByRole('dialog').getByRole('link', { name: QUESTIONS[0] }).waitFor();
    },
  },
];
