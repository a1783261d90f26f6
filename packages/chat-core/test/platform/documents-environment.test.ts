import { expect, test } from 'vitest';
import { z } from 'zod';
import { documentsEnvironment } from '../../src/platform/documents-environment.ts';

const parsed = (MONGODB_URL?: string) => z.object(documentsEnvironment).safeParse({ MONGODB_URL });

test('the documents are in Postgres unless a server is named, with its database', () => {
  expect(parsed().data).toEqual({ MONGODB_URL: undefined });
  expect(parsed('mongodb://u:s@servidor:27017/evolua').success).toBe(true);
});

test.each([
  'mongodb://servidor:27017',
  'mongodb://servidor:27017/',
  'http://servidor/x',
  'servidor',
])('%s is refused with what is wanted', (url) => {
  expect(parsed(url).error?.issues[0]?.message).toMatch(/^precisa /u);
});
