import type { FolderPort } from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";
import { askServer } from "./ask-server.ts";

/** Implements the cleaner's port on a folder of the command's server, which has the same methods. */
export function servedPort(folder: ServedFolder): FolderPort {
  // The server is of the same version, and answers with the result of the method of that name. JSON has no `undefined`.
  const ask = async (request: Parameters<typeof askServer>[1]) =>
    (await (await askServer(folder, request)).json()) ?? undefined;
  return {
    stat: (path) => ask({ type: "stat", path }),
    read: async (path, from, to) =>
      new Uint8Array(
        await (
          await askServer(folder, { type: "read", parts: [{ path, from, to }] })
        ).arrayBuffer(),
      ),
    move: (from, to) => ask({ type: "move", path: from, to }),
    readText: (path) => ask({ type: "readText", path }),
    writeText: (path, text) => ask({ type: "writeText", path, text }),
    remove: (path) => ask({ type: "remove", path }),
    removeFolder: (path) => ask({ type: "removeFolder", path }),
    list: (path) => ask({ type: "list", path }),
  };
}
