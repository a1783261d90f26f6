import { PlainText } from './plain-text.tsx';

/** Fetches the Markdown part, which comes after the first load; without it, words stay plain. */
export const loadMarkdown = () =>
  import('./markdown.tsx').then(
    ({ Markdown }) => ({ default: Markdown }),
    () => ({ default: PlainText }),
  );
