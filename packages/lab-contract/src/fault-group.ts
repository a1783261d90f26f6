/** What a fault acts on. */
export type FaultGroup = 'providers' | 'redis' | 'postgres' | 'processes' | 'network' | 'traffic';
