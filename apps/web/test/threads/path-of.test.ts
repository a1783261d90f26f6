import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/api/message.ts';
import { choicesTo } from '../../src/threads/choices-to.ts';
import { nodesOf } from '../../src/threads/nodes-of.ts';
import { pathOf } from '../../src/threads/path-of.ts';
import { messageOf } from '../support/message-of.ts';

/** Trees as they grow: each step asks below an earlier answer or at the root, or answers anew. */
const trees = fc
  .array(fc.record({ at: fc.nat(), anew: fc.boolean() }), { minLength: 1, maxLength: 25 })
  .map((steps) => {
    const messages: Message[] = [];
    for (const [index, { at, anew }] of steps.entries()) {
      const answers = messages.filter(({ role }) => role === 'assistant');
      const below = answers[at % (answers.length + 1)];
      const questionId = (anew && below?.parentId) || `p${index}`;
      if (questionId === `p${index}`) {
        messages.push(messageOf({ id: questionId, role: 'user', parentId: below?.id ?? null }));
      }
      const answer = { id: `r${index}`, parentId: questionId, generationId: `g${index}` };
      messages.push(messageOf({ ...answer, role: 'assistant', content: 'x' }));
    }
    return messages;
  });
const keysOf = (path: ReturnType<typeof pathOf>) => path.map(({ node }) => node.key);

describe('the way through any tree', () => {
  it('leads from the root to a leaf, from each message to one that hangs on it', () => {
    fc.assert(
      fc.property(trees, fc.dictionary(fc.string(), fc.string()), (messages, choices) => {
        const nodes = nodesOf(messages, []);
        const path = pathOf(nodes, choices);
        const parents = path.map(({ node }) => node.parent);
        expect(parents).toEqual(['', ...keysOf(path).slice(0, -1)]);
        expect(nodes.some(({ parent }) => parent === path.at(-1)?.node.key)).toBe(false);
        for (const { node, siblings } of path) expect(siblings.keys[siblings.at]).toBe(node.key);
      }),
    );
  });

  it('ends at the newest message when nothing was chosen', () => {
    fc.assert(
      fc.property(trees, (messages) => {
        const path = pathOf(nodesOf(messages, []), {});
        expect(path.at(-1)?.node.id).toBe(messages.at(-1)?.id);
      }),
    );
  });

  it('reaches every message by choices', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (messages, pick) => {
        const nodes = nodesOf(messages, []);
        const wanted = nodes[pick % nodes.length];
        const choices = Object.fromEntries(choicesTo(nodes, wanted?.id ?? ''));
        expect(keysOf(pathOf(nodes, choices))).toContain(wanted?.key);
      }),
    );
  });

  it('keeps every key as the tree grows', () => {
    fc.assert(
      fc.property(trees, fc.nat(), (messages, cut) => {
        const grown = new Map(nodesOf(messages, []).map(({ id, key }) => [id, key]));
        // A question and its first answer are stored at once: the cut falls between exchanges.
        const length = cut % messages.length;
        const earlier = messages.slice(0, length);
        const answered = earlier.at(-1)?.role === 'user' ? earlier.slice(0, -1) : earlier;
        for (const { id, key } of nodesOf(answered, [])) expect(grown.get(id)).toBe(key);
      }),
    );
  });
});
