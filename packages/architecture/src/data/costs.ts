import type { CostLine } from '../model/cost-line.ts';

export const costs: readonly CostLine[] = [];
