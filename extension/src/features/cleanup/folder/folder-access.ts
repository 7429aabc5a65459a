/** `again`: the browser wants a click of its own for the folder named, after another one took the first. */
export type WriteAccess = { is: "granted" } | { is: "denied" | "again"; name: string };

/** Asks to write in each folder. Call it in a click. */
export async function askToWrite(
  handles: readonly FileSystemDirectoryHandle[],
): Promise<WriteAccess> {
  for (const handle of handles) {
    const { name } = handle;
    try {
      const state = await handle.requestPermission({ mode: "readwrite" });
      if (state !== "granted") return { is: "denied", name };
    } catch (error) {
      if (error instanceof DOMException && error.name === "SecurityError") {
        return { is: "again", name };
      }
      throw error;
    }
  }
  return { is: "granted" };
}

/** Asks for a folder of an earlier visit, and looks whether it is still at its place. Call it in a click. */
export async function askAgain(
  handle: FileSystemDirectoryHandle,
): Promise<"granted" | "denied" | "missing"> {
  // Reading and writing in one question, as the browser's own chooser asks it.
  if ((await askToWrite([handle])).is !== "granted") return "denied";
  try {
    await handle.keys().next();
    return "granted";
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return "missing";
    throw error;
  }
}
