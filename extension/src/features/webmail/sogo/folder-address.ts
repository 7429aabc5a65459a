/** How SOGo writes characters of a folder's name in its address. */
const escapes: Readonly<Record<string, string>> = {
  _: "_U_",
  ".": "_D_",
  "#": "_H_",
  "@": "_A_",
  "*": "_S_",
  ":": "_C_",
  ",": "_CO_",
  " ": "_SP_",
  "'": "_SQ_",
  "&": "_AM_",
  "+": "_P_",
};

const escapeName = (name: string): string => {
  const escaped = name.replaceAll(/[_.#@*:, '&+]/g, (character) => escapes[character]!);
  return `folder${/^\d/.test(escaped) ? "_" : ""}${escaped}`;
};

/** The address of a folder of the first account, for example `0/folderINBOX/folderFactures_SP_2025` for `INBOX/Factures 2025`. */
export const folderAddress = (path: string): string =>
  ["0", ...path.split("/").map((name) => encodeURIComponent(escapeName(name)))].join("/");
