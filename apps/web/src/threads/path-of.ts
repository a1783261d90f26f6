import type { Choices } from './choices.ts';
import type { Siblings } from './siblings.ts';
import type { ThreadNode } from './thread-node.ts';

type Step = { readonly node: ThreadNode; readonly siblings: Siblings };

/**
 * The way through the tree that is shown: where the reader chose a sibling, that one, and
 * everywhere else towards the newest message below. `nodes` are ordered oldest first.
 */
export const pathOf = (nodes: readonly ThreadNode[], choices: Choices): readonly Step[] => {
  const children = Map.groupBy(nodes, ({ parent }) => parent);
  const newest = newestBelow(nodes);
  const path: Step[] = [];
  let parent = '';
  for (;;) {
    const shown = worthShowing(children.get(parent) ?? []);
    const node =
      shown.find(({ key }) => key === choices[parent]) ??
      shown.reduce<ThreadNode | undefined>(
        (best, each) => (best && newest(best) > newest(each) ? best : each),
        undefined,
      );
    if (!node) return path;
    const keys = shown.map(({ key }) => key);
    path.push({ node, siblings: { parent, keys, at: shown.indexOf(node) } });
    parent = node.key;
  }
};

/** How new the newest message is in the branch that begins at a node: its index in the list. */
const newestBelow = (nodes: readonly ThreadNode[]): ((node: ThreadNode) => number) => {
  const newest = new Map<string, number>();
  for (const [index, { key, parent }] of [...nodes.entries()].reverse()) {
    const own = Math.max(newest.get(key) ?? 0, index);
    newest.set(key, own);
    newest.set(parent, Math.max(newest.get(parent) ?? 0, own));
  }
  return ({ key }) => newest.get(key) ?? 0;
};

/** A try that ended without a word is no alternative to a later one. */
const worthShowing = (siblings: readonly ThreadNode[]): readonly ThreadNode[] =>
  siblings.filter((node, index) => index === siblings.length - 1 || !isEmptyTry(node));

const isEmptyTry = ({ message }: ThreadNode): boolean =>
  message?.role === 'assistant' &&
  message.content === '' &&
  message.status !== 'running' &&
  message.status !== 'completed';
