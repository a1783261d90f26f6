import { everything } from '../data/links/everything.ts';
import type { Ability } from './consequence.ts';
import type { Ground } from './ground.ts';
import { outcomeOf } from './outcome-of.ts';

/** The parts that people reach when they do this, each able to do its share. */
const reachedFor = (ground: Ground, ability: Ability): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (id: string) => {
    if (ground.dead.has(id) || reached.has(id)) return;
    const isAble = outcomeOf(ground, id, ability) !== 'fails';
    if (isAble) reached.add(id);
    const { copyOf, kind } = ground.components.get(id) ?? {};
    if (isAble && copyOf !== undefined) visit(copyOf);
    for (const { from, to, serves, need } of ground.links) {
      // A server that can't do it asks nobody more, but its cache.
      const goesOn = isAble || kind !== 'app' || need === 'optional';
      if (from === id && serves.includes(ability) && goesOn) visit(to);
    }
  };
  visit('people');
  return reached;
};

/** What still runs and can't do any of its work: it is not reached, or lacks what it needs. */
export const strandedIn = (ground: Ground): readonly string[] => {
  const usedIn = (some: Ground) =>
    new Set(everything.flatMap((ability) => [...reachedFor(some, ability)]));
  const now = usedIn(ground);
  const before = usedIn({ ...ground, dead: new Set() });
  return [...before].filter((id) => id !== 'people' && !ground.dead.has(id) && !now.has(id));
};
