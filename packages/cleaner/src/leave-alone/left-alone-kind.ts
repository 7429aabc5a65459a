import { cloudService } from "./cloud-folder.ts";

/** Why something is left alone; `excluded` if a person asked for it. */
export const leftAloneKinds = [
  "excluded",
  "project",
  "program",
  "photoLibrary",
  "mail",
  "virtualMachine",
  "backup",
  "cloud",
] as const;
export type LeftAloneKind = (typeof leftAloneKinds)[number];
type SystemKind = Exclude<LeftAloneKind, "excluded" | "cloud">;

/** Folders whose name alone says what they are. */
const folderNames: [SystemKind, RegExp][] = [
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
  ["virtualMachine", /\.(?:vmwarevm|pvm|utm)$/i],
  [
    "backup",
    /\.(?:sparsebundle|backupbundle)$|^(?:backups\.backupdb|windowsimagebackup|filehistory|mobilesync)$/i,
  ],
];

/** Single files that a running program manages. */
const fileNames: [SystemKind, RegExp][] = [
  ["mail", /\.(?:pst|ost)$/i],
  ["photoLibrary", /\.lrcat$/i],
  ["virtualMachine", /\.(?:vmdk|vdi|vhdx?|qcow2?|hdd)$/i],
  ["backup", /\.(?:tibx?|vbk|vib)$/i],
];

/** Folders recognised by what is directly in them: each of these has to be there. */
const contents: [SystemKind, RegExp[]][] = [
  ["project", [/^(?:\.git|\.hg|\.svn|node_modules|\.venv)$/]],
  // A Thunderbird profile; a folder of messages.
  ["mail", [/^prefs\.js$/, /^(?:Mail|ImapMail)$/]],
  ["mail", [/^cur$/, /^new$/, /^tmp$/]],
  ["virtualMachine", [/\.(?:vbox|vmx)$/i]],
  // Repositories of restic and BorgBackup.
  ["backup", [/^config$/, /^index$/, /^snapshots$/, /^keys$/]],
  ["backup", [/^config$/, /^data$/, /^(?:hints|integrity)\.\d+$/]],
  // A program that was unpacked and not installed.
  ["program", [/\.exe$/i, /\.dll$/i]],
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
  const byContents = contents.find(([, patterns]) =>
    patterns.every((pattern) => namesInside.some((inside) => pattern.test(inside))),
  );
  if (byContents) return byContents[0];
  return !isChosen && cloudService(name, namesInside) ? "cloud" : undefined;
}

/** Why a file is left alone, by its name. */
export const fileKind = (name: string): LeftAloneKind | undefined =>
  fileNames.find(([, pattern]) => pattern.test(name))?.[0];
