import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { createTextCoalescer } from '../../src/chat/text-coalescer.ts';
import { useFakeTime } from '../fake-time.ts';

const gathering = (frameMs: () => number = () => 40) => {
  const frames: string[] = [];
  return { frames, text: createTextCoalescer(frameMs, (frame) => frames.push(frame)) };
};

describe('the gathering of text into frames', () => {
  useFakeTime();

  test('lets the first piece go at once', () => {
    const { frames, text } = gathering();
    text.add('O');
    expect(frames).toEqual(['O']);
  });

  test('lets the others go together, every 40 ms', () => {
    const { frames, text } = gathering();
    for (const piece of ['O', 'i', '! ', 'Tudo']) text.add(piece);
    vi.advanceTimersByTime(39);
    expect(frames).toEqual(['O']);
    vi.advanceTimersByTime(1);
    expect(frames).toEqual(['O', 'i! Tudo']);
    text.add(' bem?');
    vi.advanceTimersByTime(40);
    expect(frames).toEqual(['O', 'i! Tudo', ' bem?']);
  });

  test('counts the 40 ms from the first piece of the frame', () => {
    const { frames, text } = gathering();
    text.add('O');
    text.add('i');
    vi.advanceTimersByTime(30);
    text.add('!');
    vi.advanceTimersByTime(10);
    expect(frames).toEqual(['O', 'i!']);
  });

  test('asks for each frame anew how wide it may be', () => {
    let wide = 40;
    const { frames, text } = gathering(() => wide);
    for (const piece of ['a', 'b']) text.add(piece);
    vi.advanceTimersByTime(40);
    wide = 200;
    text.add('c');
    vi.advanceTimersByTime(199);
    expect(frames).toEqual(['a', 'b']);
    vi.advanceTimersByTime(1);
    expect(frames).toEqual(['a', 'b', 'c']);
  });

  test('hands out what is gathered when it is sealed, once', () => {
    const { frames, text } = gathering();
    for (const piece of ['a', 'b', 'c']) text.add(piece);
    text.seal();
    text.seal();
    vi.advanceTimersByTime(1_000);
    expect(frames).toEqual(['a', 'bc']);
  });

  test('makes no frame of nothing', () => {
    const { frames, text } = gathering();
    text.seal();
    text.add('');
    text.seal();
    vi.advanceTimersByTime(1_000);
    expect(frames).toEqual([]);
  });

  test('never tears a character of two halves apart', () => {
    const { frames, text } = gathering();
    const [first = '', second = ''] = '🎓'.split('');
    text.add(`a${first}`);
    expect(frames).toEqual(['a']);
    text.add(`${second}b`);
    vi.advanceTimersByTime(40);
    expect(frames).toEqual(['a', '🎓b']);
  });

  test('leaves no timer behind when it is sealed', () => {
    const { text } = gathering();
    for (const piece of ['a', 'b']) text.add(piece);
    text.seal();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('loses nothing and keeps the order, whatever the pace', () => {
    const moments = fc.array(
      fc.oneof(
        // Any cut of a text, through its characters too.
        fc.string({ unit: 'binary', maxLength: 4 }).map((whole) => whole.split('')),
        fc.nat(100),
        fc.constant('seal' as const),
      ),
    );
    fc.assert(
      fc.property(moments, (schedule) => {
        const { frames, text } = gathering();
        let written = '';
        for (const moment of schedule) {
          if (moment === 'seal') text.seal();
          else if (typeof moment === 'number') vi.advanceTimersByTime(moment);
          else {
            for (const unit of moment) {
              written += unit;
              text.add(unit);
            }
          }
        }
        text.seal();
        expect(frames.join('')).toBe(written);
        expect(frames).not.toContain('');
        // What is well formed as a whole stays so, frame by frame, unless it was sealed in between.
        if (written.isWellFormed() && !schedule.includes('seal')) {
          expect(frames.every((frame) => frame.isWellFormed())).toBe(true);
        }
      }),
    );
  });
});
