import type { Ability } from '../../what-if/consequence.ts';

/** All that people do with the chat. */
export const everything: readonly Ability[] = ['ask', 'read-history', 'sign-in', 'screens'];
