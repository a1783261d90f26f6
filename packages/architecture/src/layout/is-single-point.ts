import type { Link } from '../model/link.ts';

/** Whether nobody is answered any more without this component; a copy takes over from its original. */
export const isSinglePoint = (id: string, links: readonly Link[]): boolean => {
  const hasCopy = links.some(({ from, protocol }) => from === id && protocol === 'replication');
  return !hasCopy && id !== 'people' && !works('people', id, links);
};

const works = (id: string, dead: string, links: readonly Link[]): boolean => {
  if (id === dead) return false;
  const needs = links.filter(({ from, need }) => from === id && need !== 'optional');
  const groups = Map.groupBy(needs, ({ id: link, need }) =>
    typeof need === 'object' ? need.oneOf : link,
  );
  return [...groups.values()].every((group) => group.some(({ to }) => works(to, dead, links)));
};
