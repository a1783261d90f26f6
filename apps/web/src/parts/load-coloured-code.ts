import type { ReactNode } from 'react';

type Props = { readonly code: string; readonly language: string };

/** Fetches the highlighter with the first block that needs it; without it, code stays plain. */
export const loadColouredCode = () =>
  import('./coloured-code.tsx').then(
    ({ ColouredCode }) => ({ default: ColouredCode }),
    () => ({ default: ({ code }: Props): ReactNode => code }),
  );
