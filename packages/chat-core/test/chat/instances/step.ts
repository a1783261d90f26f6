import fc from 'fast-check';

/** What happens next, to whom: numbers are taken modulo what there is. */
export type Step =
  | { readonly type: 'ask' | 'kill' | 'part' | 'mend'; readonly instance: number }
  | {
      readonly type: 'stop' | 'attach';
      readonly instance: number;
      readonly generation: number;
    }
  | { readonly type: 'resume'; readonly instance: number; readonly reader: number }
  | { readonly type: 'drop'; readonly reader: number }
  | { readonly type: 'wipe' | 'leave' | 'come-back' }
  | { readonly type: 'pass'; readonly ms: number };

const number = fc.nat(5);
const one = <Type extends string>(type: Type) => fc.constant(type);

/** Days on which people ask, leave and come back, and processes and their relay go and come. */
export const anySchedule = (stepsMax: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.record({ type: one('ask'), instance: number }) },
        {
          weight: 5,
          arbitrary: fc.record({ type: one('attach'), instance: number, generation: number }),
        },
        {
          weight: 1,
          arbitrary: fc.record({ type: one('stop'), instance: number, generation: number }),
        },
        { weight: 3, arbitrary: fc.record({ type: one('drop'), reader: number }) },
        {
          weight: 3,
          arbitrary: fc.record({ type: one('resume'), instance: number, reader: number }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            type: fc.constantFrom('kill' as const, 'part' as const, 'mend' as const),
            instance: number,
          }),
        },
        {
          weight: 2,
          arbitrary: fc.record({
            type: fc.constantFrom('wipe' as const, 'leave' as const, 'come-back' as const),
          }),
        },
        // Never so long that an answer which can't be written is told as lost (15 s).
        { weight: 10, arbitrary: fc.record({ type: one('pass'), ms: fc.nat(700) }) },
      ),
      { minLength: 4, maxLength: stepsMax },
    )
    .map((steps): readonly Step[] => [{ type: 'ask', instance: 0 }, ...steps]);
