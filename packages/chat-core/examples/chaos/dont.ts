import type { ChatProvider } from '@evolua/chat-core/domain/chat-provider';
import { stack } from '@evolua/chat-core/domain/stack';
import { chaos } from '@evolua/chat-core/layers/chaos';
import type { ChaosExperiments } from '@evolua/chat-core/layers/parts/chaos-experiments';
import { timeout } from '@evolua/chat-core/layers/timeout';

export const build = (experiments: ChaosExperiments, provider: ChatProvider) =>
  stack(
    // The fault strikes above the limit, which never meets it.
    chaos(experiments),
    timeout({ firstTokenMs: 1_000, idleMs: 1_000 }),
    provider,
  );
