import type { RouteStep } from '@evolua/chat-core/domain/route-step';

const providers: Readonly<Record<string, string>> = {
  openai: 'OpenAI',
  anthropic: 'Claude',
  google: 'Gemini',
  local: 'servidor próprio',
};

/** A step of a route in a few words (pt-BR). */
export function stepLabel(step: RouteStep): string {
  switch (step.kind) {
    case 'cache':
      return { hit: 'cache: tinha', miss: 'cache: não tinha', unavailable: 'cache: fora do ar' }[
        step.outcome
      ];
    case 'coalesce':
      return 'juntou-se à mesma pergunta de outra pessoa';
    case 'bulkhead':
      return step.outcome === 'shed' ? 'sem lugar: recusada' : 'espera por um lugar';
    case 'attempt':
      return nameOf(step.provider);
    case 'retry':
      return `espera para tentar ${nameOf(step.provider)} de novo`;
    case 'breaker':
      return `disjuntor, ${nameOf(step.provider)}: ${breaker[step.outcome]}`;
    case 'failover':
      return `troca: ${nameOf(step.provider)} → ${nameOf(step.to)}`;
    case 'hedge':
      return hedge[step.outcome];
    case 'continuation':
      return 'cortada: outro provedor continua';
    case 'degrade':
      return 'resposta de emergência';
    case 'chaos':
      return `experimento em ${nameOf(step.provider)}: ${chaos[step.outcome]}`;
  }
}

const breaker = {
  rejected: 'aberto, nem pergunta',
  probe: 'deixa passar um teste',
  opened: 'abriu',
  closed: 'fechou',
};
const hedge = {
  fired: 'demora: pergunta também a outro',
  won: 'o segundo respondeu antes',
  lost: 'o primeiro respondeu antes',
};
const chaos = { latency: 'atraso', error: 'erro', cut: 'corte' };

function nameOf(provider: string): string {
  return providers[provider] ?? provider;
}
