import { instantPace } from '@evolua/llm-simulator/attempt/instant-pace';
import { createSimulator } from '@evolua/llm-simulator/create-simulator';
import type { FaultInput } from '@evolua/llm-simulator/faults/fault-schema';
import type { SimulatorOptions } from '@evolua/llm-simulator/simulator';
import { expect, onTestFinished } from 'vitest';
import type { ChatProvider } from '../../../src/domain/chat-provider.ts';
import { timeout } from '../../../src/layers/timeout.ts';
import { collect } from '../../collect.ts';
import { canonical } from '../../contracts/canonical.ts';

/** Longer than any machine needs, for what is to happen. */
const PATIENCE_MS = 10_000;
/** For what is never to happen. */
const SHORT_MS = 300;

/**
 * An adapter in front of a simulator of its own, which ends with the test. `retryCount` is what its
 * SDK tells of a first attempt: Gemini's has no such header.
 */
export const simulated = (at: (url: string) => ChatProvider, retryCount: 0 | null) => {
  const simulating = async (options: Partial<SimulatorOptions> = {}) => {
    const simulator = createSimulator({
      answer: () => canonical.answer,
      pace: instantPace,
      ...options,
    });
    const { url } = await simulator.listen(0);
    onTestFinished(() => simulator.close());
    return { simulator, provider: at(url) };
  };

  /** What comes of one call that meets this fault, having made sure that it was just one. */
  const facing = async (fault: FaultInput, expected?: unknown) => {
    const { simulator, provider } = await simulating();
    simulator.faults.add({ fault });
    const limits = {
      firstTokenMs: expected === 'timeout_ttft' ? SHORT_MS : PATIENCE_MS,
      idleMs: expected === 'stalled' ? SHORT_MS : PATIENCE_MS,
      totalMs: 2 * PATIENCE_MS,
    };
    const collected = await collect(timeout(limits)(provider));
    const isOver = ({ outcome }: { readonly outcome: string }) => outcome !== 'running';
    const attempt = await simulator.journal.waitFor(isOver, PATIENCE_MS);
    expect(simulator.journal.list()).toHaveLength(1);
    expect(attempt.retryCount).toBe(retryCount);
    return collected;
  };

  return { simulating, facing, patienceMs: PATIENCE_MS };
};
