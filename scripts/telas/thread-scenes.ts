import type { Scene, Stage } from './scene.ts';

const NARROW = { width: 390, height: 800 };

const ANSWER_WITH_CODE = `O disjuntor julga **no fim** da resposta: uma que foi cortada no meio é uma falha.

\`\`\`ts
export const circuitBreaker = (options: BreakerOptions): Layer =>
  (inner) => guarded(inner, new Breaker({ name: inner.name, ...options }));
\`\`\`

| estado | o que faz com o pedido |
| --- | --- |
| fechado | deixa passar e conta as falhas |
| aberto | recusa na hora |
| meio aberto | deixa passar uma sonda por vez |

Aberto, ele poupa quem espera: a OpenAI nem é chamada.`;

const ANOTHER_ANSWER = `Uma fila separa quem pede de quem faz: quem pede segue em frente, e quem faz trabalha no
seu ritmo. O preço é que a resposta vem depois, e que a fila também pode parar.`;

/** Each its own question, or the cache would answer the second time. */
const failover =
  (question: string) =>
  async ({ student, simulator, page }: Stage) => {
    await student.signUp();
    await simulator.fail({ kind: 'status', status: 503 }, { provider: 'openai' });
    await student.ask(question);
    const route = page.getByRole('button', { name: 'Caminho' }).last();
    if ((await route.getAttribute('aria-expanded')) === 'false') await route.click();
  };

/** A conversation, in the states in which it is met. */
export const threadScenes: readonly Scene[] = [
  {
    name: 'vazia',
    caption: 'O primeiro passo: três perguntas, e como ler o que vem embaixo de cada resposta.',
    version: 'v1',
    play: ({ student }) => student.signUp(),
  },
  {
    name: 'escrevendo',
    caption: 'A resposta enquanto é escrita. Fechar a aba não a interrompe; parar, sim.',
    version: 'v2',
    play: async ({ student, simulator, page }) => {
      await student.signUp();
      await simulator.pace(30);
      await student.send('Para que serve um cache de respostas?');
      await page.getByRole('button', { name: 'Parar' }).waitFor();
      await page.locator('.prose', { hasText: /.{260}/su }).waitFor();
    },
  },
  {
    name: 'caminho',
    caption: 'Na V2, a OpenAI falhou e a Claude respondeu: o caminho, os tempos e o custo.',
    version: 'v2',
    play: failover('O que acontece quando um provedor cai?'),
  },
  {
    name: 'caminho-escuro',
    caption: 'O mesmo, no tema escuro.',
    version: 'v2',
    theme: 'dark',
    play: failover('Quando um circuit breaker abre?'),
  },
  {
    name: 'caminho-390',
    caption: 'O mesmo, num telefone.',
    version: 'v2',
    size: NARROW,
    play: failover('Para que serve um timeout?'),
  },
  {
    name: 'codigo',
    caption: 'Código com cópia e tabelas. Nenhum HTML do modelo é interpretado.',
    version: 'v1',
    size: { width: 1280, height: 860 },
    play: async ({ student, simulator }) => {
      await student.signUp();
      await simulator.fail({ kind: 'answer', text: ANSWER_WITH_CODE });
      await student.ask('Quando o disjuntor deve abrir? Me mostra no código.');
    },
  },
  {
    name: 'ramos',
    caption: 'Editar ou pedir outra resposta cria um galho; nada do que havia se perde.',
    version: 'v2',
    play: async ({ student, simulator, page }) => {
      await student.signUp();
      await student.ask('Para que serve uma fila de mensagens?');
      await simulator.fail({ kind: 'answer', text: ANOTHER_ANSWER });
      await page.getByRole('button', { name: 'Outra resposta', exact: true }).click();
      await page.getByText('2/2').waitFor();
      await student.ended();
    },
  },
  {
    name: 'interrompida',
    caption: 'O processo da V1 morreu no meio: o que foi escrito está guardado, e continua.',
    version: 'v1',
    theme: 'dark',
    play: async ({ student, simulator, system, page }) => {
      await student.signUp();
      await simulator.pace(40);
      await student.send('O que é failover, e o que ele não resolve?');
      await page.getByRole('log').getByText('token').first().waitFor();
      await system.parts.v1?.crash();
      await page.getByRole('button', { name: 'Continuar', exact: true }).waitFor();
    },
  },
  {
    name: 'sem-provedor',
    caption: 'Na V1 não há outro provedor: o que houve, o que continua valendo e o que fazer.',
    version: 'v1',
    play: async ({ student, simulator, page }) => {
      await student.signUp();
      await simulator.fail({ kind: 'status', status: 503 });
      await student.send('O provedor está de pé?');
      await page.getByRole('button', { name: 'Tentar de novo' }).waitFor();
    },
  },
  {
    name: 'sem-conexao',
    caption: 'Sem rede, o que está na tela continua, e o que se escreve fica guardado.',
    version: 'v1',
    play: async ({ student, page }) => {
      await student.signUp();
      await student.ask('O que é um circuit breaker?');
      await page.context().setOffline(true);
      await page.getByText('Você está sem conexão.').waitFor();
      await page.getByRole('textbox', { name: 'Sua pergunta' }).fill('E quando ele fecha de novo?');
    },
  },
];
