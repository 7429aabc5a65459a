import type { FolderPort, ServedPart, ServedRequest } from "@digital-cleanup/cleaner";
import type { ServedFolder } from "../../platform/folder-handle.ts";
import { askServer } from "./ask-server.ts";

/** Implements the cleaner's port on a folder of the command's server, which has the same methods. */
export function servedPort(folder: ServedFolder): FolderPort {
  return {
    stat: (path) => askValue(folder, { type: "stat", path }),
    read: (path, from, to) => readServed(folder, [{ path, from, to }]),
    move: (from, to) => askValue(folder, { type: "move", path: from, to }),
    readText: (path) => askValue(folder, { type: "readText", path }),
    writeText: (path, text) => askValue(folder, { type: "writeText", path, text }),
    remove: (path) => askValue(folder, { type: "remove", path }),
    removeFolder: (path) => askValue(folder, { type: "removeFolder", path }),
    list: (path) => askValue(folder, { type: "list", path }),
  };
}

/** The server is of the same version, and answers with the result of the method of that name. */
export async function askValue<T>(folder: ServedFolder, request: ServedRequest): Promise<T> {
  const answer = await askServer(folder, request);
  return ("value" in answer ? answer.value : undefined) as T;
}

export async function readServed(
  folder: ServedFolder,
  parts: ServedPart[],
): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await askServer(folder, { type: "read", parts });
  return "content" in answer ? answer.content : new Uint8Array();
}
