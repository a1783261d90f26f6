import fc from 'fast-check';

/** Three times out of four, nothing of the kind happens. */
export const mostlyNot = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
