import { expect, test } from "vitest";
import { readSource } from "./read-source.ts";

const options = { signal: new AbortController().signal, onFiles: () => {} };

/** A file as an input of folders gives it. */
function fileOf(path: string, text: string): File {
  const file = new File([text], path.split("/").at(-1)!, { lastModified: 1000 });
  Object.defineProperty(file, "webkitRelativePath", { value: path });
  return file;
}

test("paths are relative to the chosen folder and contents can be read in parts", async () => {
  const files = [fileOf("Projet/sous/note.txt", "bonjour")];
  const { entries } = await readSource({ name: "Projet", files }, options);
  expect(entries[0]).toMatchObject({ path: "sous/note.txt", bytes: 7, modifiedAtMs: 1000 });
  expect(new TextDecoder().decode(await entries[0]!.read(3, 7))).toBe("jour");
});

test("what is already set aside is not read again", async () => {
  const files = [
    fileOf("Projet/_DigitalCleanup_Trash/b1/note.txt", "x"),
    fileOf("Projet/sous/_DigitalCleanup_Trash/b1/note.txt", "x"),
    fileOf("Projet/note.txt", "x"),
  ];
  const { entries } = await readSource({ name: "Projet", files }, options);
  expect(entries.map((entry) => entry.path)).toEqual(["note.txt"]);
});

test("stopping ends the walk", async () => {
  const signal = AbortSignal.abort();
  const files = [fileOf("Projet/note.txt", "x")];
  const { entries } = await readSource({ name: "Projet", files }, { ...options, signal });
  expect(entries).toEqual([]);
});

/** A folder's handle, as far as the walk uses it. */
function handleOf(children: () => Record<string, unknown>): FileSystemDirectoryHandle {
  const handle = {
    kind: "directory",
    entries: async function* () {
      yield* Object.entries(children());
    },
  };
  return handle as unknown as FileSystemDirectoryHandle;
}

const note = { kind: "file", getFile: async () => new File(["bonjour"], "note.txt") };

test("what has no name is reported and neither read nor walked", async () => {
  const handle = (): FileSystemDirectoryHandle =>
    handleOf(() => ({ "note.txt": note, "": handle(), sub: handleOf(() => ({ "": note })) }));
  const { entries, unreadable } = await readSource({ name: "Projet", handle: handle() }, options);
  expect(entries.map((entry) => entry.path)).toEqual(["note.txt"]);
  expect(unreadable).toEqual(["?", "sub/?"]);
});

test("a folder without an end is read 64 levels deep and the rest is reported", async () => {
  const handle = (): FileSystemDirectoryHandle =>
    handleOf(() => ({ "note.txt": note, d: handle() }));
  const { entries, unreadable } = await readSource({ name: "Projet", handle: handle() }, options);
  // The chosen folder itself and 64 levels below it.
  expect(entries).toHaveLength(65);
  expect(unreadable).toEqual([`${"d/".repeat(64)}d`]);
});
