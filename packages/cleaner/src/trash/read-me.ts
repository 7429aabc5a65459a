import type { FolderPort } from "../folder-port.ts";
import { manifestPath, trashFolder } from "./trash-paths.ts";

const readMePath = `${trashFolder}/READ-ME.txt`;

/** Read by people who have neither the extension nor the command any more, also in editors of Windows. */
const text = `Digital Cleanup

FRANÇAIS

Ce dossier contient des fichiers mis de côté avec Digital Cleanup. Rien n’est supprimé.

Pour les remettre à leur place avec Digital Cleanup : page « Mis de côté » de
l’extension, ou commande « cleaner scan DOSSIER --batches ».

Pour les remettre à leur place sans Digital Cleanup :
1. Chaque lot est un dossier qui a le nom d’une date. Les fichiers y sont rangés dans les
   mêmes dossiers qu’avant.
2. Déplacez tout ce que contient le dossier du lot dans le dossier qui contient
   « _DigitalCleanup_Trash ». Acceptez de fusionner les dossiers ; si un fichier du même nom
   existe déjà, comparez-les avant d’en remplacer un.
3. Le fichier .json du même nom est la liste du lot, avec les dossiers vides retirés.
4. Quand tout est à sa place, supprimez ce dossier. S’il contient encore des fichiers, le
   supprimer les supprime aussi.

ENGLISH

This folder holds files that were set aside with Digital Cleanup. Nothing is deleted.

To put them back with Digital Cleanup: the page “Set aside” of the extension, or the command
“cleaner scan DIR --batches”.

To put them back without Digital Cleanup:
1. Each batch is a folder named after a date. Its files are in the same folders as before.
2. Move everything in the batch’s folder to the folder that holds “_DigitalCleanup_Trash”.
   Let the folders be merged; if a file of the same name is already there, compare both
   before you replace one.
3. The .json file of the same name is the list of the batch, with the empty folders removed.
4. Once everything is back in its place, delete this folder. If it still holds files, they are
   deleted with it.
`.replaceAll("\n", "\r\n");

/** Writes it unless it is there. Files can be set aside without it, for example on a full disk. */
export async function writeReadMe(port: FolderPort): Promise<void> {
  try {
    if (!(await port.readText(readMePath))) await port.writeText(readMePath, text);
  } catch {
    // It is written with the next batch.
  }
}

/** Removes it with the last batch, of which only the manifest is left, unless a person changed it. */
export async function removeReadMe(port: FolderPort, lastBatch: string): Promise<void> {
  const ours = [readMePath, manifestPath(lastBatch)];
  // The lock of the command is a hidden file.
  const others = ((await port.list(trashFolder)) ?? []).filter(
    ({ name }) => !name.startsWith(".") && !ours.includes(`${trashFolder}/${name}`),
  );
  if (others.length > 0) return;
  const now = await port.readText(readMePath);
  // An interrupted first write leaves an empty file.
  if (!now || now === text) await port.remove(readMePath).catch(() => undefined);
}
