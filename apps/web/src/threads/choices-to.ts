import type { Choices } from './choices.ts';
import type { ThreadNode } from './thread-node.ts';

/** What must be chosen so that a message stands on the way that is shown; empty if it is unknown. */
export const choicesTo = (nodes: readonly ThreadNode[], messageId: string): Choices => {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const choices: Record<string, string> = {};
  let node = nodes.find(({ id }) => id === messageId);
  while (node && !Object.hasOwn(choices, node.parent)) {
    choices[node.parent] = node.key;
    node = byKey.get(node.parent);
  }
  return choices;
};
