import type { FileFacts } from "../file.ts";
import { parentFolder } from "../path-parts.ts";

/** A file that needs a folder beside it, and how the name of that folder ends. */
const attachments: [file: RegExp, folder: RegExp][] = [
  [
    // As browsers and Office name it, in the languages of their menus.
    /\.x?html?$/i,
    /(?:[ _-](?:files|file|fichiers|dateien|archivos|arquivos|bestanden|filer|pliki|soubory|tiedostot)|\.files)$/i,
  ],
  // A project of Audacity.
  [/\.aup$/i, /_data$/i],
];

/** Each saved page with all that is in its folder, and other files with the folder that they need. */
export function findSavedPages(files: readonly FileFacts[]): FileFacts[][] {
  const mains = attachments.map(
    ([type]) =>
      new Map(files.flatMap((file) => (type.test(file.path) ? [[stem(file, type), file]] : []))),
  );
  /** The file that needs a folder, or the one around it. */
  const owners = new Map<string, FileFacts | undefined>([["", undefined]]);
  const ownerOf = (folder: string): FileFacts | undefined => {
    if (!owners.has(folder)) {
      const own = attachments.map(
        ([, ending], index) => ending.test(folder) && mains[index]!.get(folder.replace(ending, "")),
      );
      owners.set(folder, ownerOf(parentFolder(folder)) ?? (own.find(Boolean) || undefined));
    }
    return owners.get(folder);
  };
  const units = new Map<FileFacts, FileFacts[]>();
  for (const file of files) {
    const owner = ownerOf(parentFolder(file.path));
    if (!owner) continue;
    const unit = units.get(owner);
    if (unit) unit.push(file);
    else units.set(owner, [owner, file]);
  }
  return [...units.values()];
}

const stem = ({ path }: FileFacts, type: RegExp): string => path.replace(type, "");
