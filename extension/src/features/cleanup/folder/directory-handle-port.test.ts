import { expect, test } from "vitest";
import { directoryHandlePort } from "./directory-handle-port.ts";

/** A folder of one file; `move` copies it, and removes the original only if `removes`. */
function folderOf(name: string, removes: boolean): FileSystemDirectoryHandle {
  const names = new Set([name]);
  const target = { getFileHandle: () => Promise.reject(new DOMException("", "NotFoundError")) };
  const root: unknown = {
    getDirectoryHandle: async () => target,
    getFileHandle: async (wanted: string) => {
      if (!names.has(wanted)) throw new DOMException("", "NotFoundError");
      return { move: async () => void (removes && names.delete(wanted)) };
    },
  };
  return root as FileSystemDirectoryHandle;
}

test("a move that leaves the original in its place is an error", async () => {
  const port = directoryHandlePort(folderOf("a", false));
  await expect(port.move("a", "trash/a")).rejects.toThrow("a: was copied, not moved");
});

test("a move that removes the original succeeds", async () => {
  expect(await directoryHandlePort(folderOf("a", true)).move("a", "trash/a")).toBe("moved");
});
