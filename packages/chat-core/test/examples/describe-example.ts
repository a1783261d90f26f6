import { describe, expect, test } from 'vitest';

type Example<Build> = {
  /** The promise that one of the two keeps and the other breaks. */
  readonly promise: string;
  readonly doThis: Build;
  readonly dont: Build;
  /** Fails, by an assertion, where the promise is broken. */
  readonly holds: (build: Build) => Promise<void>;
};

/**
 * The two listings of a layer's page (docs/camadas): what it advises keeps the promise, and what
 * it warns of breaks it. An error that is no assertion is a fault of the test itself.
 */
export const describeExample = <Build>(
  layer: string,
  { promise, doThis, dont, holds }: Example<Build>,
) =>
  describe(`the page of ${layer}`, () => {
    test(`DO: ${promise}`, () => holds(doThis));

    test(`DON'T: not any more that ${promise}`, async () => {
      const broken = await holds(dont).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(broken, 'the promise still holds').toBeDefined();
      expect(broken, String(broken)).toMatchObject({ name: 'AssertionError' });
    });
  });
