/**
 * Whether a proof has seen a promise broken: an assertion did not hold, or the version itself
 * refused. Anything else that was thrown, a mistake in the proof among them, proves nothing.
 */
export const brokeByAssertion = (thrown: unknown): boolean =>
  thrown instanceof Error
    ? thrown.name === 'AssertionError'
    : typeof thrown === 'object' && thrown !== null && 'status' in thrown && 'problem' in thrown;
