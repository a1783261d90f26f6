import { lazy, Suspense } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { loadMarkdown } from './load-markdown.ts';
import { PlainText } from './plain-text.tsx';

type Props = { readonly children: string; readonly writing: boolean };

const Markdown = lazy(loadMarkdown);

/**
 * An answer's words. Until the Markdown part has come they stand as they were written, and also
 * when it fails on them or never comes: one answer does not take the page along.
 */
export const AnswerText = ({ children, writing }: Props) => (
  <ErrorBoundary fallback={<PlainText>{children}</PlainText>} resetKeys={[children]}>
    <Suspense fallback={<PlainText>{children}</PlainText>}>
      <Markdown writing={writing}>{children}</Markdown>
    </Suspense>
  </ErrorBoundary>
);
