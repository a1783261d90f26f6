import { expect } from 'vitest';

/** A refusal with this code and a sentence like this. */
export const refused = (code: string, detail: RegExp) =>
  expect.objectContaining({ name: 'LabRefusal', code, detail: expect.stringMatching(detail) });
