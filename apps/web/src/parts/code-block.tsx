import { lazy, Suspense } from 'react';
import { useIsCodeFenceIncomplete } from 'streamdown';
import { text } from '../text/pt-br.ts';
import { CopyButton } from './copy-button.tsx';
import { loadColouredCode } from './load-coloured-code.ts';
import './code-block.css';

type Props = { readonly code: string; readonly language: string | undefined };

const ColouredCode = lazy(loadColouredCode);

/** A fenced block: its language, its text, and once it is whole its colours and a way to copy it. */
export const CodeBlock = ({ code, language }: Props) => {
  const incomplete = useIsCodeFenceIncomplete();
  return (
    <figure className="code-block">
      <figcaption>
        <span>{language ?? text.code.plain}</span>
        {!incomplete && <CopyButton value={() => code} />}
      </figcaption>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>
        <code>
          {incomplete || !language ? (
            code
          ) : (
            <Suspense fallback={code}>
              <ColouredCode code={code} language={language} />
            </Suspense>
          )}
        </code>
      </pre>
    </figure>
  );
};
