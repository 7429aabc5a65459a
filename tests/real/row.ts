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
