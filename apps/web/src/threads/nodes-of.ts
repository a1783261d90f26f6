import type { AnswerState } from '../answers/answer-state.ts';
import type { Message } from '../api/message.ts';
import { questionKey } from './question-key.ts';
import type { ThreadNode } from './thread-node.ts';

type Live = Pick<
  AnswerState,
  'generationId' | 'asking' | 'phase' | 'userMessageId' | 'assistantMessageId'
>;

/**
 * The tree of a conversation, oldest first: what the server stores, then what this tab has asked
 * for since. An answer's key is its generation; a question's, the generation of its first answer.
 */
export const nodesOf = (
  messages: readonly Message[],
  live: readonly Live[],
): readonly ThreadNode[] => {
  const keys = keysOf(messages);
  const keyOf = (id: string | null | undefined): string => (id && keys.get(id)) || '';
  const nodes: ThreadNode[] = messages.map((message) => ({
    ...message,
    key: keyOf(message.id),
    parent: keyOf(message.parentId),
    generationId: message.generationId ?? undefined,
    message,
  }));
  const stored = new Set(messages.map((message) => message.generationId));
  for (const { generationId, asking, phase, ...ids } of live) {
    if (!asking || phase === 'refused' || stored.has(generationId)) continue;
    let parent = questionKey(generationId);
    if (asking.verb === 'ask') {
      const newest = nodes.at(-1);
      const parentId = asking.parentId === undefined ? (newest?.id ?? null) : asking.parentId;
      const { text: content } = asking;
      const question = { key: parent, parent: keyOf(parentId), parentId, content };
      const id = ids.userMessageId;
      nodes.push({ ...question, role: 'user', id, generationId: undefined, message: undefined });
    } else parent = keyOf(asking.questionId);
    const parentId = ids.userMessageId ?? null;
    const id = ids.assistantMessageId;
    const answer = { key: generationId, parent, parentId, content: '', generationId };
    nodes.push({ ...answer, role: 'assistant', id, message: undefined });
    // What is asked next hangs on these, perhaps before the server's own list has them.
    if (ids.userMessageId) keys.set(ids.userMessageId, parent);
    if (id) keys.set(id, generationId);
  }
  return nodes;
};

const keysOf = (messages: readonly Message[]): Map<string, string> => {
  const keys = new Map(messages.map(({ id, generationId }) => [id, generationId ?? id]));
  const named = new Set<string>();
  for (const { parentId, generationId } of messages) {
    if (!parentId || !generationId || named.has(parentId) || !keys.has(parentId)) continue;
    named.add(parentId);
    keys.set(parentId, questionKey(generationId));
  }
  return keys;
};
