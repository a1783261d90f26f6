import bash from 'highlight.js/lib/languages/bash';
import css from 'highlight.js/lib/languages/css';
import diff from 'highlight.js/lib/languages/diff';
import go from 'highlight.js/lib/languages/go';
import java from 'highlight.js/lib/languages/java';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import sql from 'highlight.js/lib/languages/sql';
import typescript from 'highlight.js/lib/languages/typescript';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { createLowlight } from 'lowlight';
import { type ReactNode, useMemo } from 'react';
import './coloured-code.css';

type Props = { readonly code: string; readonly language: string };
type Root = ReturnType<typeof lowlight.highlight>;

const grammars = {
  bash,
  css,
  diff,
  go,
  java,
  javascript,
  json,
  python,
  sql,
  typescript,
  xml,
  yaml,
};
const lowlight = createLowlight(grammars);
/** A grammar is a pile of regular expressions: above this, colours are not worth the wait. */
const charactersMax = 20_000;

/**
 * Code with the words of its language told apart. The highlighter gives a tree and never HTML, so
 * nothing of an answer can become an element. Unknown languages stay as they are.
 */
export const ColouredCode = ({ code, language }: Props): ReactNode =>
  useMemo(() => {
    const name = language.toLowerCase();
    if (!lowlight.registered(name) || code.length > charactersMax) return code;
    return lowlight.highlight(name, code).children.map(coloured);
  }, [code, language]);

const coloured = (node: Root['children'][number], index: number): ReactNode => {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const names = node.properties.className;
  return (
    <span key={index} className={Array.isArray(names) ? names.join(' ') : undefined}>
      {node.children.map(coloured)}
    </span>
  );
};
