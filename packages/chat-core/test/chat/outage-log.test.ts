import { describe, expect, test, vi } from 'vitest';
import { createOutageLog } from '../../src/chat/outage-log.ts';
import { ChatError } from '../../src/domain/chat-error.ts';
import { aLogger } from '../a-logger.ts';
import { useFakeTime } from '../fake-time.ts';

const away = new ChatError('store_unavailable');

describe('an outage of the store', () => {
  useFakeTime();

  test('is one line at its beginning and one at its end, each time', async () => {
    const { logger, lines } = aLogger();
    const outage = createOutageLog(logger, 'answers');
    outage.worked();
    for (const lastsMs of [400, 700]) {
      outage.failed(away);
      await vi.advanceTimersByTimeAsync(lastsMs);
      outage.failed(away);
      outage.worked();
      outage.worked();
    }
    expect(lines.map(({ level, fields }) => ({ level, ...fields }))).toEqual([
      { level: 'warn', err: away },
      { level: 'info', outageMs: 400 },
      { level: 'warn', err: away },
      { level: 'info', outageMs: 700 },
    ]);
  });

  test('is not what our own errors are: each of them is told', () => {
    const { logger, lines } = aLogger();
    const outage = createOutageLog(logger, 'messages');
    const broken = new ChatError('internal');
    outage.failed(broken);
    outage.failed(broken);
    outage.worked();
    expect(lines.map(({ level }) => level)).toEqual(['error', 'error']);
  });
});
