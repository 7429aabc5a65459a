/** A paper that a public body completes, prints and signs. Blanks are in square brackets. */
export type Paper = {
  title: string;
  /** What it is made from, beside its text. */
  source?: string;
  body: string;
};

/** The place to sign at the end of a paper. */
export const signature = (
  ...signers: readonly string[]
): string => `| Signé par | Nom | Date | Signature |
| --- | --- | --- | --- |
${signers.map((signer) => `| ${signer} | [nom, fonction] | [date] | [signature] |`).join("\n")}`;

/** A paper as a page of the documentation. */
export const paperPage = (name: string, { title, source, body }: Paper): string => `# ${title}

Page produite par \`npm run tool audits\`${source ? ` à partir de ${source}` : ""}, aussi en [page à imprimer](imprimer/${name}.html). Les passages entre crochets sont à compléter.

${body}`;
