import { slos } from '../slo/slos.ts';
import { curves } from './curves.ts';
import { lookOf } from './look-of.ts';

type Options = Omit<Parameters<typeof curves>[0], 'by' | 'overrides' | 'width'>;

/** One panel with a curve for each version; three of them fill a row. */
export const sideBySide = (options: Options): ReturnType<typeof curves> =>
  curves({
    ...options,
    by: 'version',
    overrides: slos.map(({ version }) => lookOf(version)),
    width: 8,
  });
