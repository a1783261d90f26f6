import { describe } from 'vitest';
import { type FoundMongo, findMongo } from '../../../../../tests/find-mongo.ts';

const NOT_FOUND = 'skipped: no MONGODB_URL, and no mongod or ferretdb on the PATH';

/** Tests that need a server of MongoDB's protocol; where there is none, their name says why not. */
export const describeMongo = (name: string, tests: (found: FoundMongo) => void): void => {
  const found = findMongo();
  if (found !== undefined) {
    describe(name, () => tests(found));
  } else {
    // Only asked for the names of its tests.
    describe.skip(`${name} (${NOT_FOUND})`, () => tests({ kind: 'url', url: '' }));
  }
};
