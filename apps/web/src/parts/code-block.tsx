import { useIsCodeFenceIncomplete } from 'streamdown';
import { text } from '../text/pt-br.ts';
import { CopyButton } from './copy-button.tsx';
import './code-block.css';

type Props = { readonly code: string; readonly language: string | undefined };

/** A fenced block: its language, a way to copy it once it is whole, and its text. */
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
        <code>{code}</code>
      </pre>
    </figure>
  );
};
