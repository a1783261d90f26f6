import type { DiffRow } from './diff-rows.ts';

/** The same rows one below the other: of each change, first all that went, then all that came. */
export const unifiedRows = (rows: readonly DiffRow[]): readonly DiffRow[] =>
  [...Map.groupBy(rows, ({ key, change }) => change ?? `same ${key}`).values()].flatMap((group) =>
    group[0]?.change === undefined
      ? group
      : [
          ...group.flatMap((row) => (row.before ? [{ ...row, after: undefined }] : [])),
          ...group.flatMap((row) =>
            row.after ? [{ ...row, key: `${row.key} after`, before: undefined }] : [],
          ),
        ],
  );
