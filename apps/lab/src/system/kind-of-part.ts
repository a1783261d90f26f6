export type PartKind = 'simulator' | 'server' | 'postgres' | 'redis';

/** What a part is, by its name: `v2-postgres`, `v4-sa-redis`, `v2-1`. */
export function kindOfPart(name: string): PartKind {
  if (name === 'simulator') return name;
  if (name.endsWith('-postgres')) return 'postgres';
  return name.endsWith('-redis') ? 'redis' : 'server';
}
