import type { Link } from '@evolua/lab/links/link';
import type { Toxics } from '@evolua/lab/links/toxics';

/** A version's way to a store or provider, in every region that it has. */
export type WholeLink = {
  readonly set: (toxics: Toxics) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Of all regions together. */
  readonly counters: Link['counters'];
};

/** Several links, treated alike. */
export const wholeLink = (links: readonly Link[]): WholeLink => ({
  set: async (toxics) => void (await Promise.all(links.map((link) => link.set(toxics)))),
  clear: async () => void (await Promise.all(links.map((link) => link.clear()))),
  get counters() {
    const sum = (key: keyof Link['counters']) =>
      links.reduce((total, { counters }) => total + counters[key], 0);
    return {
      connections: sum('connections'),
      open: sum('open'),
      bytesUp: sum('bytesUp'),
      bytesDown: sum('bytesDown'),
      struck: sum('struck'),
    };
  },
});
