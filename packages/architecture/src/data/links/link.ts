import type { Link } from '../../model/link.ts';

/** A link, named after its ends. */
export const link = (from: string, to: string, about: Omit<Link, 'id' | 'from' | 'to'>): Link => ({
  id: `${from}-${to}`,
  from,
  to,
  ...about,
});
