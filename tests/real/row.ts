/** A step of a person: the result on the server's disk, and the extension's observation. */
export type Row = { what: string; truth: string; extension: string; isRight: boolean };

export const asCells = (
  { what, truth, extension, isRight }: Row,
  where: Record<string, string>,
): Record<string, string> => ({
  ...where,
  "what a person does": what,
  "truth (server and disk)": truth,
  "the extension": extension,
  same: isRight ? "yes" : "NO",
});

/** A step that throws is reported as a failed row, so that the other steps still run. */
export async function rowsOf(name: string, work: () => Promise<Row[]>): Promise<Row[]> {
  try {
    return await work();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return [{ what: name, truth: "—", extension: why.split("\n")[0]!, isRight: false }];
  }
}
