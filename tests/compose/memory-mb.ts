import type { Service } from './read-compose.ts';

/** What these services may take at the most, together, in MB; what ends by itself is gone by then. */
export const memoryMb = (services: readonly Service[]): number =>
  services.reduce((sum, { mem_limit = '', restart }) => {
    if (restart === 'no') return sum;
    const [, figure, unit] = /^(\d+)([mg])$/u.exec(mem_limit) ?? [];
    return sum + Number(figure ?? Number.POSITIVE_INFINITY) * (unit === 'g' ? 1_024 : 1);
  }, 0);
