type Props = { readonly columns: Readonly<Record<string, string>> };

/** The head of a table: its columns, in the order and by the names of a catalogue. */
export const ColumnHeads = ({ columns }: Props) => (
  <thead>
    <tr>
      {Object.entries(columns).map(([key, column]) => (
        <th key={key} scope="col">
          {column}
        </th>
      ))}
    </tr>
  </thead>
);
