import type { Link } from '../links/link.ts';
import type { Toxics } from '../links/toxics.ts';
import { combineToxics } from './combine-toxics.ts';

/** Who spoils which link: repairing one fault leaves what another one does to the same link. */
export type ToxicRegister = {
  readonly put: (link: Link, faultId: string, toxics: Toxics) => Promise<void>;
  readonly remove: (link: Link, faultId: string) => Promise<void>;
};

export function createToxicRegister(): ToxicRegister {
  const byLink = new Map<string, Map<string, Toxics>>();
  const of = ({ name }: Link) => {
    const known = byLink.get(name) ?? new Map<string, Toxics>();
    byLink.set(name, known);
    return known;
  };
  const apply = (link: Link) => link.set(combineToxics([...of(link).values()]));
  return {
    put: (link, faultId, toxics) => {
      of(link).set(faultId, toxics);
      return apply(link);
    },
    remove: (link, faultId) => {
      of(link).delete(faultId);
      return apply(link);
    },
  };
}
