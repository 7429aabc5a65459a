import { escapeXml, xmlDocument } from "./xml.ts";

type Packed = { id: string; version: string; url: string; sha256: string };

/** What Chrome and Edge read at `update_url`. */
export const updatesXml = ({ id, version, url, sha256 }: Packed): string =>
  xmlDocument(
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${id}">`,
    `    <updatecheck codebase="${escapeXml(url)}" hash_sha256="${sha256}" version="${version}" />`,
    "  </app>",
    "</gupdate>",
  );

/** What Firefox and Thunderbird read at `update_url` of the manifest. */
export const updatesJson = ({ id, version, url, sha256 }: Packed): string =>
  `${JSON.stringify(
    {
      addons: {
        [id]: { updates: [{ version, update_link: url, update_hash: `sha256:${sha256}` }] },
      },
    },
    null,
    2,
  )}\n`;
