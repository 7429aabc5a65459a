/** One thing a person did: what the server's disk says of it, and what the extension made of it. */
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
