import type { ProviderName } from '../../environment/providers.ts';
import type { Fault } from '../fault.ts';
import { lasting } from './lasting.ts';

const providers: readonly ProviderName[] = ['openai', 'anthropic', 'google', 'local'];
/** Between what three versions ask for together and what one without limits would. */
const quota = { requestsPerMinute: 900, requestsBurst: 30 };

export const trafficSurge: Fault = {
  id: 'mais-trafego',
  code: 'F14',
  group: 'traffic',
  title: 'Muito mais tráfego',
  how: 'O tráfego de fundo é multiplicado, com as mesmas pessoas perguntando mais.',
  standsFor: 'Uma notícia, uma campanha, um programa que repete sem parar.',
  note:
    'Perguntas não bastam para esgotar um notebook, e aqui tudo divide uma máquina. Quem chega ao ' +
    `limite é o provedor: cada um aceita ${quota.requestsPerMinute} perguntas por minuto, de todas as ` +
    'versões juntas, como fazem os de verdade. O 429 da própria versão, que diz quando voltar, conta ' +
    'como dispensado; o 429 do provedor que ela só repassa conta como ruim.',
  intensity: { label: 'tráfego', unit: 'vezes', min: 2, max: 20, step: 1, usual: 5 },
  durationMs: lasting,
  perVersion: true,
  hypotheses: {
    v1: {
      verdict: 'breaks',
      badSecondsMax: 'while-it-lasts',
      sentence: 'Não limita ninguém: leva tudo à OpenAI e repassa o 429 dela, que conta como ruim.',
    },
    v2: {
      verdict: 'holds',
      badSecondsMax: 180,
      sentence: 'Cada conta tem 60 pedidos por minuto; o excesso recebe 429 e sabe quando voltar.',
    },
    v3: {
      verdict: 'holds',
      badSecondsMax: 60,
      sentence: 'O limite por conta dispensa o excesso, e o resto se divide por três provedores.',
    },
    v4: {
      verdict: 'holds',
      badSecondsMax: 30,
      sentence: 'O limite por conta dispensa o excesso, e o resto se divide por quatro provedores.',
    },
  },
  inject: async ({ surge, failCalls, intensity }) => {
    for (const name of providers) await failCalls(name, { kind: 'rate-limit', ...quota });
    surge(intensity);
  },
};
