import { s01 } from './s01.ts';
import { s02 } from './s02.ts';
import { s03 } from './s03.ts';
import { s04 } from './s04.ts';
import { s05 } from './s05.ts';
import { s06 } from './s06.ts';
import { s07 } from './s07.ts';
import { s08 } from './s08.ts';
import { s09 } from './s09.ts';
import { s10 } from './s10.ts';
import { s11 } from './s11.ts';
import { s12 } from './s12.ts';
import { s13 } from './s13.ts';
import { s14 } from './s14.ts';
import { s15 } from './s15.ts';
import { s16 } from './s16.ts';
import type { Scenario } from './scenario.ts';
import { x01 } from './x01.ts';
import { x02 } from './x02.ts';
import { x03 } from './x03.ts';
import { x04 } from './x04.ts';
import { x05 } from './x05.ts';
import { x06 } from './x06.ts';
import { x07 } from './x07.ts';
import { x08 } from './x08.ts';
import { x11 } from './x11.ts';
import { x12 } from './x12.ts';
import { x13 } from './x13.ts';
import { x15 } from './x15.ts';
import { x16 } from './x16.ts';
import { x17 } from './x17.ts';
import { x18 } from './x18.ts';
import { x19 } from './x19.ts';
import { x20 } from './x20.ts';
import { x21 } from './x21.ts';
import { x23 } from './x23.ts';
import { x24 } from './x24.ts';
import { x25 } from './x25.ts';
import { x27 } from './x27.ts';
import { x28 } from './x28.ts';

/** The sixteen of Failover Bench (S), and our own (X), in the order of their ids. */
export const allScenarios: readonly Scenario[] = [
  s01,
  s02,
  s03,
  s04,
  s05,
  s06,
  s07,
  s08,
  s09,
  s10,
  s11,
  s12,
  s13,
  s14,
  s15,
  s16,
  x01,
  x02,
  x03,
  x04,
  x05,
  x06,
  x07,
  x08,
  x11,
  x12,
  x13,
  x15,
  x16,
  x17,
  x18,
  x19,
  x20,
  x21,
  x23,
  x24,
  x25,
  x27,
  x28,
];
