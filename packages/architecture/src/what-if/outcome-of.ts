import type { Link } from '../model/link.ts';
import type { Ability, Outcome } from './consequence.ts';
import type { Ground } from './ground.ts';

const worse: readonly Outcome[] = ['works', 'weaker', 'fails'];

const worst = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.reduce(
    (one, other) => (worse.indexOf(one) < worse.indexOf(other) ? other : one),
    'works',
  );

/** How well a part does its share of an ability: by itself, and by all that it needs for it. */
export const outcomeOf = (ground: Ground, id: string, ability: Ability): Outcome => {
  const { version, components, links, dead, aids } = ground;
  const component = components.get(id);
  if (component === undefined) return 'works';
  if (dead.has(id)) {
    const steps = (component.standIns ?? []).filter(isStanding(ground));
    return aids.standIns && steps.length > 0 ? 'weaker' : 'fails';
  }
  const asked = links.filter(({ from, serves }) => from === id && serves.includes(ability));
  const outlived = aids.emergency ? (component.outlives?.[version] ?? []) : [];
  const groups = new Set(asked.flatMap(({ need }) => (typeof need === 'object' ? need.oneOf : [])));

  const through = (link: Link) => outcomeOf(ground, link.to, ability);
  const alone = asked.map((link): Outcome => {
    if (typeof link.need === 'object') return 'works';
    const outcome = through(link);
    return link.need === 'optional' && outcome === 'fails' ? 'weaker' : outcome;
  });
  const together = [...groups].map((group): Outcome => {
    const members = asked.filter(({ need }) => typeof need === 'object' && need.oneOf === group);
    const outcomes = members.map(through);
    if (outcomes.some((outcome) => outcome !== 'fails')) {
      return outcomes.every((outcome) => outcome === 'works') ? 'works' : 'weaker';
    }
    return outlived.includes(group) ? 'weaker' : 'fails';
  });
  // A copy is read; what is asked is written, and that is the original's.
  const original =
    component.copyOf !== undefined && ability === 'ask'
      ? outcomeOf(ground, component.copyOf, ability)
      : 'works';
  return worst([...alone, ...together, original]);
};

const isStanding =
  ({ components, dead }: Ground) =>
  (id: string) =>
    components.has(id) && !dead.has(id);
