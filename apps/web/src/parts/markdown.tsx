import { isValidElement, type ReactNode } from 'react';
import { type Components, type ExtraProps, Streamdown } from 'streamdown';
import { safeLink } from '../format/safe-link.ts';
import { trueHost } from '../format/true-host.ts';
import { CodeBlock } from './code-block.tsx';
import { markdownTooDeep } from './markdown-too-deep.ts';
import { PlainText } from './plain-text.tsx';
import './markdown.css';

type Props = { readonly children: string; readonly writing: boolean };

/** Every element that an answer may become. What is not here is unwrapped to its text. */
const allowedElements = (
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre strong ' +
  'table tbody td th thead tr ul'
).split(' ');

/** An element without the library's own classes. */
const plain =
  (Tag: 'blockquote' | 'h3' | 'h4' | 'li' | 'p' | 'strong' | 'tbody' | 'thead' | 'tr' | 'ul') =>
  ({ children }: ExtraProps & { readonly children?: ReactNode }) => <Tag>{children}</Tag>;

/** The page's own headings come first: an answer's begin under them. */
const heading = plain('h3');
const subheading = plain('h4');

type Node = NonNullable<ExtraProps['node']>;

/** A label's words, an image's description among them. */
const wordsOf = (node: Node | Node['children'][number] | undefined): string => {
  if (!node) return '';
  if (node.type !== 'element') return node.value;
  return String(node.properties.alt ?? '') + node.children.map(wordsOf).join('');
};

const components: Components = {
  a: ({ href, children, node }) => {
    const safe = safeLink(href);
    if (!safe) return children;
    const host = trueHost(wordsOf(node), safe);
    return (
      <>
        <a href={safe} target="_blank" rel="noopener noreferrer">
          {children}
        </a>
        {host && <bdi> ({host})</bdi>}
      </>
    );
  },
  img: ({ alt }) => alt,
  pre: ({ children }) => {
    if (!isValidElement<{ className?: string; children?: ReactNode }>(children)) return null;
    const { className, children: code } = children.props;
    const language = className?.match(/language-([\w+#-]{1,20})/)?.[1];
    return <CodeBlock code={String(code ?? '').replace(/\n$/, '')} language={language} />;
  },
  code: ({ children }) => <code>{children}</code>,
  hr: () => <hr />,
  ol: ({ start, children }) => <ol start={start}>{children}</ol>,
  table: ({ children }) => (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className="table" tabIndex={0}>
      <table>{children}</table>
    </div>
  ),
  th: ({ style, children }) => <th style={style}>{children}</th>,
  td: ({ style, children }) => <td style={style}>{children}</td>,
  blockquote: plain('blockquote'),
  li: plain('li'),
  p: plain('p'),
  strong: plain('strong'),
  tbody: plain('tbody'),
  thead: plain('thead'),
  tr: plain('tr'),
  ul: plain('ul'),
  h1: heading,
  h2: heading,
  h3: heading,
  h4: subheading,
  h5: subheading,
  h6: subheading,
};

/**
 * An answer's Markdown, inert: raw HTML stays text, images become their description, links go to
 * http, https and mailto only, and say where if their label says otherwise. Without `rehype-raw`
 * no HTML is ever parsed.
 */
export const Markdown = ({ children, writing }: Props) =>
  markdownTooDeep(children) ? (
    <PlainText>{children}</PlainText>
  ) : (
    <Streamdown
      className="prose"
      mode={writing ? 'streaming' : 'static'}
      parseIncompleteMarkdown={writing}
      rehypePlugins={[]}
      allowedElements={allowedElements}
      unwrapDisallowed
      urlTransform={(url) => safeLink(url)}
      components={components}
      controls={false}
      data-writing={writing || undefined}
    >
      {children}
    </Streamdown>
  );
