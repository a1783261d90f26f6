import { availability } from './corpus/availability.ts';
import { caching } from './corpus/caching.ts';
import { course } from './corpus/course.ts';
import { data } from './corpus/data.ts';
import { llm } from './corpus/llm.ts';
import { measurement } from './corpus/measurement.ts';
import { observability } from './corpus/observability.ts';
import { operations } from './corpus/operations.ts';
import { patience } from './corpus/patience.ts';
import { protection } from './corpus/protection.ts';
import { resilience } from './corpus/resilience.ts';
import { streaming } from './corpus/streaming.ts';
import { versions } from './corpus/versions.ts';
import type { Passage } from './passage.ts';

/** The course's own passages, theme by theme, in the order they are taught. */
export const corpus: readonly Passage[] = [
  ...course,
  ...versions,
  ...caching,
  ...patience,
  ...resilience,
  ...protection,
  ...streaming,
  ...llm,
  ...data,
  ...availability,
  ...measurement,
  ...observability,
  ...operations,
];
