import { expect, test } from "vitest";
import { createFileOpener } from "./open-reviewed-file.ts";

type Tree = { [name: string]: Tree | string };

/** A handle of a folder that exists in memory only. */
function folder(tree: Tree): FileSystemDirectoryHandle {
  const find = (name: string) => {
    const found = tree[name];
    if (found === undefined) throw new DOMException("", "NotFoundError");
    return found;
  };
  return {
    getDirectoryHandle: async (name: string) => folder(find(name) as Tree),
    getFileHandle: async (name: string) => {
      const text = find(name) as string;
      return { getFile: async () => new File([text], name) };
    },
  } as unknown as FileSystemDirectoryHandle;
}
const textOf = async (file: File | undefined) => file?.text();

test("a path of the only folder begins inside it", async () => {
  const handle = folder({ album: { "a.jpg": "picture" } });
  const open = createFileOpener({ name: "Photos", folders: [{ name: "Photos", handle }] })!;
  expect(await textOf(await open("album/a.jpg"))).toBe("picture");
});

test("with several folders, a path begins with the name of one", async () => {
  const folders = ["One", "Two"].map((name) => ({ name, handle: folder({ "a.jpg": name }) }));
  const open = createFileOpener({ name: "One, Two", folders })!;
  expect(await textOf(await open("Two/a.jpg"))).toBe("Two");
  expect(await open("Three/a.jpg")).toBeUndefined();
});

test("a file that is gone is undefined", async () => {
  const handle = folder({ "a.jpg": "picture" });
  const open = createFileOpener({ name: "Photos", folders: [{ name: "Photos", handle }] })!;
  expect(await open("b.jpg")).toBeUndefined();
  expect(await open("album/a.jpg")).toBeUndefined();
});

test("files that can only be read are found without the name of the folder", async () => {
  const file = new File(["picture"], "a.jpg");
  const open = createFileOpener({ name: "Photos", files: [{ path: "album/a.jpg", file }] })!;
  expect(await open("album/a.jpg")).toBe(file);
  expect(await open("Photos/album/a.jpg")).toBeUndefined();
});
