import { formatNumber } from '../../format/format-number.ts';
import { formatShare } from '../../format/format-share.ts';

const rate = (perSecond: number): string =>
  formatNumber(perSecond, { maximumFractionDigits: perSecond < 10 ? 1 : 0 });

/** Every word of what is live on the drawing. */
export const liveText = {
  server: (server: string | undefined) =>
    server ? `ao vivo · ${server}` : 'ao vivo · deste servidor',
  lab: 'ao vivo · do laboratório',
  lost: 'sem ligação',
  opening: 'procurando…',
  paused: 'parado',
  pause: 'Parar o que é ao vivo',
  resume: 'Voltar ao vivo',
  unseen: 'não se vê daqui',
  healths: {
    up: 'de pé',
    degraded: 'de pé, com problemas',
    down: 'fora do ar',
    unknown: 'sem notícia',
  },
  perSecond: (perSecond: number) => `${rate(perSecond)}/s`,
  failed: (share: number) => `${formatShare(share)} falhou`,
} as const;
