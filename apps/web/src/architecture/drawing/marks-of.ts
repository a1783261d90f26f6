import { model } from '@evolua/architecture/data/model';
import type { Flow } from '@evolua/architecture/model/flow';
import { isLive } from '@evolua/architecture/model/is-live';
import type { VersionPulse } from '@evolua/architecture/model/pulse';
import type { VersionId } from '@evolua/architecture/model/version-id';
import { whatIf } from '@evolua/architecture/what-if/what-if';
import type { BoxMark } from './box-mark.ts';
import type { LinkMark } from './link-mark.ts';

type Told = {
  readonly version: VersionId;
  readonly part: string | undefined;
  readonly pointed: string | undefined;
  readonly dead: readonly string[];
  readonly flow: Flow | undefined;
  /** From 1. */
  readonly step: number;
  readonly figures: ReadonlyMap<string, { readonly words: string; readonly share: number }>;
  readonly pulse: VersionPulse | undefined;
};

export type Marks = {
  readonly box: (id: string) => BoxMark;
  readonly link: (id: string) => LinkMark;
};

const ends = new Map(model.links.map((link) => [link.id, link]));

/** What is to be told on every box and link of a version's drawing. */
export const marksOf = (told: Told): Marks => {
  const { version, dead, pointed, flow, step, pulse } = told;
  const living = new Set(
    model.components.filter((each) => isLive(each, version)).map(({ id }) => id),
  );
  const dying = dead.filter((id) => living.has(id));
  const stranded = new Set(dying.length > 0 ? whatIf(version, dying).stranded : []);
  const steps = flow?.steps.slice(0, step) ?? [];
  const now = steps.at(-1);
  // Of a link that was tried again, what came of it last.
  const passed = new Map(steps.map(({ link, outcome }) => [link, outcome]));
  const ofNow = now?.link ? ends.get(now.link) : undefined;
  const onTheWay = new Set([now?.at, ofNow?.from, ofNow?.to]);
  const fateOf = (id: string): BoxMark['fate'] => {
    if (dying.includes(id)) return 'dead';
    return stranded.has(id) ? 'stranded' : 'alive';
  };
  const stepOf = (id: string): LinkMark['step'] => {
    if (!passed.has(id)) return 'none';
    if (passed.get(id) === 'fails') return 'fails';
    return now?.link === id ? 'now' : 'passed';
  };
  return {
    box: (id) => {
      const figure = told.figures.get(id);
      const health = pulse?.components[id];
      return {
        chosen: told.part === id,
        pointed: pointed === id,
        fate: fateOf(id),
        onTheWay: onTheWay.has(id),
        ...(figure && { figure }),
        ...(health && { health }),
      };
    },
    link: (id) => {
      const { from = '', to = '' } = ends.get(id) ?? {};
      const carried = pulse?.links[id];
      return {
        step: stepOf(id),
        cut: fateOf(from) === 'dead' || fateOf(to) === 'dead',
        pointed: pointed !== undefined && (from === pointed || to === pointed),
        ...(carried && { pulse: carried }),
      };
    },
  };
};
