/** The fields of a totals vector in version 5, where a field was stored as its index. A frozen list: never edit it. */
const fields = [
  "files",
  "emails",
  "apps",
  "unsubscribes",
  "bytes",
  "grams",
  ...["office", "media", "mail", "cloud", "apps", "other"].map((name) => `bytesByCategory.${name}`),
  ...["smartphone", "tablet", "laptop", "desktop", "screen", "other"].flatMap((type) => [
    `devices.${type}.working`,
    `devices.${type}.broken`,
  ]),
];
const names = ["measured", "declared"].flatMap((method) =>
  fields.map((field) => `${method}.${field}`),
);

/** Names the numbers by which packed totals store their fields. Later fields are appended when a database is opened. */
export const totalsFields = `
CREATE TABLE totals_field (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

INSERT INTO totals_field (number, name) VALUES
  ${names.map((name, number) => `(${number}, '${name}')`).join(", ")};
`;
