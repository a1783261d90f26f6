import { useEffect, useState, useSyncExternalStore } from 'react';
import type { PulseLine } from '../live/create-pulse-line.ts';

/** What is heard of the server, and whether this page listens at all. */
export const useHeard = (line: PulseLine) => {
  const [listening, listen] = useState(true);
  const heard = useSyncExternalStore(line.subscribe, line.current);
  useEffect(() => (listening ? line.listen() : undefined), [line, listening]);
  return { heard, listening, listen };
};
