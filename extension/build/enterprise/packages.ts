import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { crxIdOf, crxOf, publicKeyOf } from "./crx.ts";
import { zipFolder } from "../zip/zip-folder.ts";
import { escapeXml, xmlDocument } from "./xml.ts";

type Packed = { id: string; version: string; url: string; sha256: string };

type Manifest = {
  version: string;
  key?: string;
  browser_specific_settings?: { gecko: { id: string; update_url?: string } };
};

const readManifest = (build: string): Manifest =>
  JSON.parse(readFileSync(path.join(build, "manifest.json"), "utf8")) as Manifest;

const digest = (content: Buffer): string => createHash("sha256").update(content).digest("hex");

type Options = {
  /** The folder of the built work edition. */
  build: string;
  /** The address of the folder from which browsers load the files. */
  updateFolder: string;
  /** Instead of the build's own, for a trial of an update. */
  version?: string | undefined;
};
type Files = Record<string, Buffer | string>;

/** The package for Chrome and Edge, signed with the organisation's key, which decides its id, and what announces its version. */
export function chromiumPackage(options: Options & { privatePem: string }): Files {
  const { build, updateFolder, privatePem } = options;
  const manifest = readManifest(build);
  const version = options.version ?? manifest.version;
  const key = publicKeyOf(privatePem).toString("base64");
  const own = JSON.stringify({
    ...manifest,
    version,
    key,
    update_url: `${updateFolder}/updates.xml`,
  });
  const crx = crxOf(zipFolder(build, { "manifest.json": own }), privatePem);
  const name = "digital-cleanup-work.crx";
  return {
    [name]: crx,
    "updates.xml": updatesXml({
      id: crxIdOf(privatePem),
      version,
      url: `${updateFolder}/${name}`,
      sha256: digest(crx),
    }),
  };
}

/** The package for Firefox, without Mozilla's signature, and what announces its version. */
export const firefoxPackage = (options: Options): Files =>
  geckoPackage({ ...options, name: "digital-cleanup-work.xpi", updates: "updates.json" });

/** The same for Thunderbird. */
export const thunderbirdPackage = (options: Options): Files =>
  geckoPackage({
    ...options,
    name: "digital-cleanup-thunderbird-work.xpi",
    updates: "updates-thunderbird.json",
  });

function geckoPackage(options: Options & { name: string; updates: string }): Files {
  const { build, updateFolder, name, updates } = options;
  const manifest = readManifest(build);
  const version = options.version ?? manifest.version;
  const { gecko } = manifest.browser_specific_settings!;
  const browser_specific_settings = {
    gecko: { ...gecko, update_url: `${updateFolder}/${updates}` },
  };
  const own = JSON.stringify({ ...manifest, version, browser_specific_settings });
  const xpi = zipFolder(build, { "manifest.json": own });
  return {
    [name]: xpi,
    [updates]: updatesJson({
      id: gecko.id,
      version,
      url: `${updateFolder}/${name}`,
      sha256: digest(xpi),
    }),
  };
}

/** As `sha256sum --check` reads it. */
export const sha256Sums = (files: Files): string =>
  Object.entries(files)
    .map(([name, content]) => `${digest(Buffer.from(content))}  ${name}\n`)
    .join("");

/** What Chrome and Edge read at `update_url`. */
const updatesXml = ({ id, version, url, sha256 }: Packed): string =>
  xmlDocument(
    '<gupdate xmlns="http://www.google.com/update2/response" protocol="2.0">',
    `  <app appid="${id}">`,
    `    <updatecheck codebase="${escapeXml(url)}" hash_sha256="${sha256}" version="${version}" />`,
    "  </app>",
    "</gupdate>",
  );

/** What Firefox and Thunderbird read at `update_url` of the manifest. */
const updatesJson = ({ id, version, url, sha256 }: Packed): string =>
  `${JSON.stringify(
    {
      addons: {
        [id]: { updates: [{ version, update_link: url, update_hash: `sha256:${sha256}` }] },
      },
    },
    null,
    2,
  )}\n`;
