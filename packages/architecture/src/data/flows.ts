import type { Flow } from '../model/flow.ts';
import { everyday } from './flows/everyday.ts';
import { partsFail } from './flows/parts-fail.ts';
import { providersFail } from './flows/providers-fail.ts';

/** One entry per story and version; a story has the same id in all of them. */
export const flows: readonly Flow[] = [...everyday, ...providersFail, ...partsFail];
