import type { SimulatorAdmin } from '@evolua/lab/simulator/simulator-admin';
import type { System } from '@evolua/lab/system/system';
import type { Page } from 'playwright-core';
import type { Student } from '../../tests/browser/student.ts';

/** What a scene is played with: a browser of its own, somebody at it, and the system behind. */
export type Stage = {
  readonly page: Page;
  readonly url: string;
  readonly student: Student;
  readonly simulator: SimulatorAdmin;
  readonly system: System;
};

/** A state of the screens that is worth a picture. */
export type Scene = {
  /** The picture's file name, without `.png`. */
  readonly name: string;
  /** What one sees, for the page of pictures (pt-BR). */
  readonly caption: string;
  /** At whose address. */
  readonly version: 'lab' | 'v1' | 'v2';
  readonly theme?: 'light' | 'dark';
  /** Absent: 1280 × 800. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Leaves the page as it shall be pictured. Nobody is signed in when it begins. */
  readonly play: (stage: Stage) => Promise<void>;
};
