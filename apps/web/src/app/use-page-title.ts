import { useEffect } from 'react';
import { text } from '../text/pt-br.ts';

/** What the tab is called while this screen is on it. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = text.page(title);
    return () => {
      document.title = text.product;
    };
  }, [title]);
};
