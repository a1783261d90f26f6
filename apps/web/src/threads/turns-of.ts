import type { Choices } from './choices.ts';
import { pathOf } from './path-of.ts';
import type { ThreadNode } from './thread-node.ts';
import type { Turn } from './turn.ts';

/** The page of a conversation: the way through its tree, question by question. */
export const turnsOf = (nodes: readonly ThreadNode[], choices: Choices): readonly Turn[] => {
  const path = pathOf(nodes, choices);
  return path.flatMap(({ node, siblings }, index) => {
    if (node.role !== 'user') return [];
    const next = path[index + 1];
    const answer = next?.node.role === 'assistant' ? next : undefined;
    return {
      key: node.key,
      question: node.content,
      questionId: node.id,
      parentId: node.parentId,
      questions: siblings,
      answers: answer?.siblings,
      generationId: answer?.node.generationId,
      answerId: answer?.node.id,
      answer: answer?.node.message,
    };
  });
};
