import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCountdown } from '../../src/toasts/create-countdown.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const counting = () => {
  const onEnd = vi.fn();
  return { onEnd, countdown: createCountdown(10_000, onEnd, Date.now) };
};

it('ends once, after its time', () => {
  const { onEnd, countdown } = counting();
  countdown.run();
  countdown.run();
  vi.advanceTimersByTime(9_999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60_000);
  expect(onEnd).toHaveBeenCalledTimes(1);
});

it('stands still while it is looked at, and goes on where it was', () => {
  const { onEnd, countdown } = counting();
  countdown.run();
  vi.advanceTimersByTime(4_000);
  countdown.pause();
  countdown.pause();
  vi.advanceTimersByTime(3_600_000);
  countdown.run();
  vi.advanceTimersByTime(5_999);
  expect(onEnd).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(onEnd).toHaveBeenCalledTimes(1);
});
