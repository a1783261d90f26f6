import type { ChatProvider } from '../domain/chat-provider.ts';
import type { ConversationStore } from '../domain/conversation-store.ts';
import type { GenerationRelay } from '../domain/generation-relay.ts';
import type { GenerationStore } from '../domain/generation-store.ts';
import type { Sampling } from '../domain/sampling.ts';
import type { ChatLimits } from './chat-limits.ts';
import type { Mirrors } from './create-mirrors.ts';
import type { LiveGenerations } from './live-generations.ts';

/** What the use cases work with: values and ports, handed in by the root. */
export type ChatDependencies = {
  readonly provider: Pick<ChatProvider, 'prepare'>;
  readonly conversations: ConversationStore;
  readonly generations: GenerationStore;
  readonly relay: GenerationRelay;
  readonly live: LiveGenerations;
  readonly mirrors: Mirrors;
  readonly tenant: string;
  readonly sampling: Sampling;
  readonly limits: ChatLimits;
};
