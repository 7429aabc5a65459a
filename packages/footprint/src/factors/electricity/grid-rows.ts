/** The rows of a table of grids, and the values of each. In a bundle, text is two fifths smaller than arrays. */
export const gridRows = (table: string): [zone: string, ...values: string[]][] =>
  table.split(/[;\n]/).map((row) => row.split(",") as [string, ...string[]]);
