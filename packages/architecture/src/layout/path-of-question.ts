import type { Link } from '../model/link.ts';
import type { Model } from '../model/model.ts';

/** The links on a way from people to a provider of answers, leaving out what one can do without. */
export const pathOfQuestion = (links: readonly Link[], model: Model): ReadonlySet<string> => {
  const needed = links.filter(({ need }) => need !== 'optional');
  const isProvider = new Set(
    model.components.filter(({ kind }) => kind === 'provider').map(({ id }) => id),
  );
  const leads = (link: Link): boolean =>
    isProvider.has(link.to) || needed.some((next) => next.from === link.to && leads(next));
  return new Set(needed.filter(leads).map(({ id }) => id));
};
