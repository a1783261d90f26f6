import { vi } from 'vitest';
import { createFaultDesk } from '../../src/faults/create-fault-desk.ts';
import { recordingGround } from './recording-ground.ts';

/** A desk over a ground that only records. */
export function deskOnGround() {
  const ground = recordingGround();
  const desk = createFaultDesk({ ...ground, ground: ground.ground });
  const news = vi.fn();
  desk.onChange(news);
  return { ...ground, desk, news };
}
