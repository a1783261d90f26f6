import { getTableColumns, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { storableJson } from './storable-json.ts';

/**
 * Rows of a table as one parameter, to be selected from: a batch of any size is then one statement
 * with one text, and one round trip.
 */
export const recordset = <Table extends PgTable>(
  table: Table,
  rows: readonly InferSelectModel<Table>[],
): SQL => {
  const columns = Object.entries(getTableColumns(table));
  const named = rows.map((row: Record<string, unknown>) =>
    Object.fromEntries(columns.map(([key, column]) => [column.name, row[key]])),
  );
  return sql`jsonb_populate_recordset(null::${table}, ${storableJson(named)}::jsonb)`;
};
