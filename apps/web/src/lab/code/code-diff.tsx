import type { CodeStep } from '@evolua/lab-contract/code-step';
import type { VersionId } from '@evolua/lab-contract/version-id';
import { Fragment, useMemo } from 'react';
import { useMediaQuery } from '../../app/use-media-query.ts';
import { VersionMark } from '../parts/version-mark.tsx';
import { codeText } from '../text/code-text.ts';
import { CodeSide } from './code-side.tsx';
import { colouredByLine } from './coloured-by-line.ts';
import { diffRows } from './diff-rows.ts';
import { notesOf } from './notes-of.ts';
import { unifiedRows } from './unified-rows.ts';
import './code-diff.css';

type Props = { readonly step: CodeStep };

/** Two composition roots, side by side where there is room, else one below the other. */
export const CodeDiff = ({ step: { from, to, fromPath, toPath, lines } }: Props) => {
  const narrow = useMediaQuery('(max-width: 1080px)');
  const rows = useMemo(() => {
    const both = diffRows(lines);
    return narrow ? unifiedRows(both) : both;
  }, [lines, narrow]);
  const coloured = useMemo(() => colouredByLine(lines), [lines]);
  const notes = useMemo(() => notesOf(lines), [lines]);
  return (
    <table className="code-diff" data-version={to}>
      <caption className="sr-only">{codeText.table(from, to)}</caption>
      <colgroup>
        {(narrow ? [to] : [from, to]).map((version) => (
          <Fragment key={version}>
            <col className="code-numbers" />
            <col />
          </Fragment>
        ))}
      </colgroup>
      <thead>
        <tr>
          {!narrow && <Head version={from} path={fromPath} />}
          <Head version={to} path={toPath} />
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, before, after, change }, index) => {
          const note = notes.get(after?.after ?? 0);
          const first = change !== undefined && rows[index - 1]?.change !== change;
          return (
            <Fragment key={key}>
              <tr {...(first && { 'data-first-of': change, tabIndex: -1 })}>
                {!narrow && (
                  <CodeSide line={before} number={before?.before} coloured={coloured.get(before)} />
                )}
                <CodeSide
                  line={narrow ? (after ?? before) : after}
                  number={after?.after ?? (narrow ? before?.before : undefined)}
                  coloured={coloured.get(narrow ? (after ?? before) : after)}
                />
              </tr>
              {note && (
                <tr className="code-note">
                  {!narrow && <td colSpan={2} data-change="absent" />}
                  <td />
                  <td>
                    <p>{note.promise}</p>
                    <p className="fig">{note.path}</p>
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
};

const Head = ({ version, path }: { readonly version: VersionId; readonly path: string }) => (
  <th scope="col" colSpan={2} data-version={version}>
    <VersionMark version={version} /> <span className="fig">{path}</span>
  </th>
);
