import { inGroups } from "../pace/in-groups.ts";

const rowsPerStep = 100;

/** The JSON of a list, in pieces. Between two of them, the process does other work. */
export async function* jsonList(rows: readonly unknown[]): AsyncGenerator<string> {
  let separator = "";
  yield "[";
  for await (const group of inGroups(rows, rowsPerStep)) {
    yield separator + JSON.stringify(group).slice(1, -1);
    separator = ",";
  }
  yield "]";
}
