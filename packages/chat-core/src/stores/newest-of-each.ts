import type { Message } from '../domain/message.ts';

/**
 * One write may touch a message once only: of its versions the last one stands, unless it had
 * ended before. Ordered by id, so that two writers never wait for each other in a circle.
 */
export const newestOfEach = (batch: readonly Message[]): readonly Message[] => {
  const byId = new Map<string, Message>();
  for (const message of batch) {
    const before = byId.get(message.id);
    if (before === undefined || before.status === 'running') byId.set(message.id, message);
  }
  return [...byId.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
};
