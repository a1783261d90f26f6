import { expect, it, vi } from 'vitest';
import { createSessionChannel, type SessionNews } from '../../src/app/create-session-channel.ts';

it('tells every other tab, and never the one that tells', async () => {
  const name = `teste:${crypto.randomUUID()}`;
  const [own, other, third] = [0, 1, 2].map(() => createSessionChannel(name));
  const ownNews = vi.fn();
  own?.listen(ownNews);
  const heard: SessionNews[] = [];
  const both = [other, third].map(
    (tab) => new Promise<SessionNews>((resolve) => tab?.listen(resolve)),
  );
  own?.tell({ kind: 'left' });
  heard.push(...(await Promise.all(both)));
  expect(heard).toEqual([{ kind: 'left' }, { kind: 'left' }]);
  expect(ownNews).not.toHaveBeenCalled();
});

it('stops listening when it is told to', async () => {
  const name = `teste:${crypto.randomUUID()}`;
  const [own, other] = [createSessionChannel(name), createSessionChannel(name)];
  const late = vi.fn();
  other.listen(late)();
  const heard = new Promise((resolve) => other.listen(resolve));
  own.tell({ kind: 'entered', accountId: 'a' });
  await expect(heard).resolves.toEqual({ kind: 'entered', accountId: 'a' });
  expect(late).not.toHaveBeenCalled();
});
