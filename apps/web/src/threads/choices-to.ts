import type { ThreadNode } from './thread-node.ts';

/** The choices, as parent and child, that lead from the root to a message; none if it is not here. */
export const choicesTo = (
  nodes: readonly ThreadNode[],
  messageId: string,
): readonly (readonly [parent: string, key: string])[] => {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const choices: (readonly [string, string])[] = [];
  let node = nodes.find(({ id }) => id === messageId);
  while (node && choices.length < nodes.length) {
    choices.push([node.parent, node.key]);
    node = byKey.get(node.parent);
  }
  return choices;
};
