import type { Message } from '../../domain/message.ts';

const ENDINGS: Readonly<Record<Message['status'], string | undefined>> = {
  completed: undefined,
  running: 'ainda sendo escrita',
  stopped: 'parada',
  interrupted: 'interrompida',
  error: 'terminou com erro',
};

const whole = new Intl.NumberFormat('pt-BR');
const dollars = new Intl.NumberFormat('pt-BR', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 8,
});

/** How an answer ended, who gave it and what it cost, in one line; empty when nothing is known. */
export const answerLine = ({ status, summary }: Pick<Message, 'status' | 'summary'>): string => {
  const { provider, model, usage, costUsd, cached, degraded } = summary ?? {};
  const tokens =
    usage && `${whole.format(usage.inputTokens)} + ${whole.format(usage.outputTokens)}`;
  return [
    ENDINGS[status],
    provider,
    model,
    tokens && `${tokens} tokens${usage?.source === 'estimated' ? ' estimados' : ''}`,
    typeof costUsd === 'number' ? `US$ ${dollars.format(costUsd)}` : undefined,
    cached && 'do cache',
    degraded && 'resposta de emergência',
  ]
    .filter(Boolean)
    .join(' · ');
};
