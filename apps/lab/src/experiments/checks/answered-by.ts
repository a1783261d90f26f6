import type { Check } from './check.ts';
import { percent } from './percent.ts';
import { shareOf } from './share-of.ts';
import { withinLimit } from './within-limit.ts';

const names: Readonly<Record<string, string>> = {
  openai: 'da OpenAI',
  anthropic: 'do Claude',
  google: 'do Gemini',
  local: 'do servidor próprio',
};

/** Of the good answers during the fault, at least this share are this provider's. */
export function answeredBy(provider: string, limit: { readonly atLeast: number }): Check {
  return {
    comes: false,
    judge: ({ during }) => {
      const good = during.filter(({ outcome }) => outcome === 'good');
      const share = shareOf(good, (answer) => answer.provider === provider);
      return withinLimit(`Respostas boas que vieram ${names[provider]}`, share, limit, percent);
    },
  };
}
