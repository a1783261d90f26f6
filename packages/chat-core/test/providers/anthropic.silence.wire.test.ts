import { afterEach, expect, test, vi } from 'vitest';
import { anthropicDialect, anthropicFrames as frames } from './wire/anthropic-dialect.ts';
import { useDialect } from './wire/use-dialect.ts';

const { answered } = useDialect(anthropicDialect);

afterEach(() => vi.restoreAllMocks());

// In a file of its own: the SDK keeps the console's functions from the first request on.
test('the SDK of Anthropic says nothing by itself, not even what it cannot read', async () => {
  const spies = (['log', 'info', 'warn', 'error', 'debug'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation(() => undefined),
  );
  const { error } = await answered(frames.start, frames.text('Oi'), anthropicDialect.malformed);
  expect(error?.code).toBe('malformed');
  for (const spy of spies) expect(spy).not.toHaveBeenCalled();
});
