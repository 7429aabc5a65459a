import { type FolderHandle, isServed } from "../../../platform/folder-handle.ts";
import { requireFolder } from "./chosen-folder.ts";

/** `needsClick`: the prompt of another folder used up the click, so the named folder needs a new one. */
export type WriteAccess = { state: "granted" } | { state: "denied" | "needsClick"; name: string };

/** Requests write access to each folder. Must be called in a click handler. */
export async function requestWriteAccess(handles: readonly FolderHandle[]): Promise<WriteAccess> {
  for (const handle of handles) {
    if (isServed(handle)) continue;
    const { name } = handle;
    try {
      const state = await handle.requestPermission({ mode: "readwrite" });
      if (state !== "granted") return { state: "denied", name };
    } catch (error) {
      if (error instanceof DOMException && error.name === "SecurityError") {
        return { state: "needsClick", name };
      }
      throw error;
    }
  }
  return { state: "granted" };
}

/** Requests access to a folder of an earlier visit and checks that it still exists. Must be called in a click handler. */
export async function requestAccessAgain(
  handle: FolderHandle,
): Promise<"granted" | "denied" | "missing"> {
  // One prompt for reading and writing, like the browser's own picker.
  if ((await requestWriteAccess([handle])).state !== "granted") return "denied";
  try {
    await requireFolder(handle);
    return "granted";
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return "missing";
    throw error;
  }
}
