import type { Flow } from '../model/flow.ts';

export const flows: readonly Flow[] = [];
