import type { ChatEvent } from '../../domain/chat-event.ts';

type TextDelta = { readonly type: 'text-delta'; text: string };
type Told = TextDelta | Exclude<ChatEvent, { type: 'text-delta' }>;

type ToldSoFar = {
  readonly add: (event: ChatEvent) => void;
  readonly all: () => ChatEvent[];
};

/**
 * What has been told of an answer, for whoever comes late: neighbouring pieces of text become one,
 * so that it weighs little more than the text itself.
 */
export const toldSoFar = (): ToldSoFar => {
  const told: Told[] = [];
  return {
    add: (event) => {
      const last = told.at(-1);
      const isMoreText = event.type === 'text-delta' && last?.type === 'text-delta';
      if (isMoreText) last.text += event.text;
      else told.push({ ...event });
    },
    all: () => told.map((event) => ({ ...event })),
  };
};
