import { cloudService } from "./cloud-folder.ts";
import { findOwner, type OwnedKind, ownedKinds } from "./owned-folders.ts";

/** Why something is left alone; `excluded` if a person asked for it. */
export const leftAloneKinds = ["excluded", ...ownedKinds, "cloud"] as const;
export type LeftAloneKind = (typeof leftAloneKinds)[number];

/** Folders whose name alone says what they are. */
const folderNames: [OwnedKind, RegExp][] = [
  [
    "project",
    /^(?:\.git|\.hg|\.svn|node_modules|bower_components|\.venv|__pycache__|site-packages)$/i,
  ],
  [
    "program",
    /\.(?:app|framework|bundle|plugin)$|^(?:appdata|application data|program files(?: \(x86\))?)$/i,
  ],
  [
    "photoLibrary",
    /\.(?:photoslibrary|migratedphotolibrary|photolibrary|aplibrary|lrlibrary|lrdata|tvlibrary|musiclibrary|imovielibrary|fcpbundle)$/i,
  ],
  // The folders of a DVD, a Blu-ray disc or a camcorder's card. Players look for the empty ones too.
  ["disc", /^(?:video_ts|audio_ts|bdmv|avchd|certificate)$/i],
  // Documents and projects of macOS that are folders.
  [
    "document",
    /\.(?:pages|numbers|key|rtfd|textbundle|scriv|band|logicx|graffle|xcodeproj|playground)$/i,
  ],
  ["mail", /\.(?:sbd|mozmsgs|mbox)$/i],
  ["virtualMachine", /\.(?:vmwarevm|pvm|utm)$/i],
  [
    "backup",
    /\.(?:sparsebundle|backupbundle)$|^(?:backups\.backupdb|windowsimagebackup|filehistory|mobilesync)$/i,
  ],
];

/** Single files that a running program manages. */
const fileNames: [OwnedKind, RegExp][] = [
  ["mail", /\.(?:pst|ost|emlx)$/i],
  ["photoLibrary", /\.lrcat$/i],
  ["virtualMachine", /\.(?:vmdk|vdi|vhdx?|qcow2?|hdd)$/i],
  ["backup", /\.(?:tibx?|vbk|vib)$/i],
];

/**
 * Why a folder is left alone as a whole, by its own name and the names directly in it; `undefined` for an ordinary folder. The
 * chosen folder itself may be a cloud's: the person was asked about it before.
 */
export function folderKind(
  name: string,
  namesInside: readonly string[],
  isChosen: boolean,
): LeftAloneKind | undefined {
  const byName = folderNames.find(([, pattern]) => pattern.test(name));
  if (byName) return byName[0];
  const owner = findOwner(namesInside);
  if (owner) return owner.kind;
  return !isChosen && cloudService(name, namesInside) ? "cloud" : undefined;
}

/** Why a file is left alone, by its name. */
export const fileKind = (name: string): LeftAloneKind | undefined =>
  fileNames.find(([, pattern]) => pattern.test(name))?.[0];
