import { lazy, Suspense } from 'react';
import { loadMarkdown } from './load-markdown.ts';
import { PlainText } from './plain-text.tsx';

type Props = { readonly children: string; readonly writing: boolean };

const Markdown = lazy(loadMarkdown);

/** An answer's words. Until the Markdown part has come they stand as they were written. */
export const AnswerText = ({ children, writing }: Props) => (
  <Suspense fallback={<PlainText>{children}</PlainText>}>
    <Markdown writing={writing}>{children}</Markdown>
  </Suspense>
);
