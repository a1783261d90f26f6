import { useEffect } from 'react';
import { focusPage } from './focus-page.ts';

/** Gives the focus to a page that the reader came to from another one, whose links are gone. */
export const useArrival = (): void =>
  // Nothing was pressed yet where the browser has just loaded it: there one begins at the top.
  useEffect(() => {
    if (navigator.userActivation.hasBeenActive) focusPage();
  }, []);
