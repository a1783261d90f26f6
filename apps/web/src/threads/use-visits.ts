import { useEffect, useState } from 'react';

/** Counts how often the reader goes somewhere, be it where they are already. */
export const useVisits = (): number => {
  const [visits, setVisits] = useState(0);
  useEffect(() => {
    const count = (): void => setVisits((before) => before + 1);
    // The router's own event: browsers tell nobody of an address that is pushed.
    addEventListener('pushState', count);
    return () => removeEventListener('pushState', count);
  }, []);
  return visits;
};
