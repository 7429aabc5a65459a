import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../../open/open-browser.ts";
import { startOpenServer } from "../../open/open-server.ts";
import { listPageFiles } from "../../open/page-files.ts";
import { serveFolders } from "../../open/served-folders.ts";
import { usualFolders } from "../../open/usual-folders.ts";
import type { OpenOptions } from "../arguments.ts";
import { exitCodes } from "../exit-codes.ts";
import { cleanableFolder } from "../in-folder.ts";
import { refuse } from "../refuse.ts";
import { settingsFolder } from "../settings-folder.ts";
import type { Texts } from "../texts-en.ts";
import { noteOwnBatch, ownBatchesFile, readOwnBatches } from "../trash/own-batches.ts";

/** Beside the command in the published package; from the sources, where the build writes it. */
const pageFolder = ["../../page", "../../../../dist/page"]
  .map((place) => fileURLToPath(new URL(place, import.meta.url)))
  .find((place) => existsSync(place));

/** Serves folders to a page in the person's browser, until its last tab is closed or Ctrl-C is pressed. */
export async function openCommand(options: OpenOptions, { open, ...texts }: Texts) {
  if (!pageFolder) throw new Error("The page is not built.");
  const { env, platform } = process;
  const given = options.folders.length > 0 ? options.folders : await usualFolders(env);
  if (given.length === 0) return refuse(open.noFolder);
  const folders: string[] = [];
  for (const folder of given) {
    const root = await cleanableFolder(folder, { open, ...texts });
    if (root === undefined) return exitCodes.wrong;
    folders.push(root);
  }
  const batches = ownBatchesFile(env);
  const machine = { env, platform, settings: settingsFolder(env) };
  const served = await serveFolders(folders, machine, (batch) => noteOwnBatch(batches, batch));
  const server = await startOpenServer({
    files: await listPageFiles(pageFolder),
    roots: served.roots,
    session: async () => ({
      folders: served.listed,
      ownBatches: [...(await readOwnBatches(batches))].filter(Boolean),
    }),
  });
  process.once("SIGINT", server.end);
  const isOpened = !options["no-browser"] && (await openBrowser(server.address));
  console.log(isOpened ? open.opened : `${open.address}\n${server.address}`);
  await server.ended;
  await served.release();
  return exitCodes.done;
}
