/** A line of the table: what was measured, its figure, and the bound with a verdict if it has one. */
export const report = (
  what: string,
  figure: string,
  bound?: readonly [text: string, kept: boolean],
) =>
  console.log(
    `| ${what} | ${figure} | ${bound ? `${bound[0]}${bound[1] ? '' : ' **(fora)**'}` : '–'} |`,
  );
