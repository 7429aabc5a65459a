import { createLeaveAlone, noRules } from "@digital-cleanup/cleaner";
import { expect, test } from "vitest";
import { toFileEntry, toFileFacts } from "./file-entry.ts";
import { openSource } from "./open-source.ts";
import type { FoundFile } from "./open-folders.ts";
import type { ReadFile, ScanSource } from "../scan-messages.ts";

/** All files of a source, and the result of the walk. */
async function readAll(source: ScanSource, signal = new AbortController().signal) {
  const files: FoundFile[] = [];
  const onFile = async (found: FoundFile) => void files.push(found);
  const { walk, open } = openSource(source);
  const leaveAlone = createLeaveAlone(noRules, source.name);
  return { files, open, ...(await walk({ signal, leaveAlone, onFile })) };
}

/** A file that can only be read. */
const fileOf = (path: string, text: string): ReadFile => ({
  path,
  file: new File([text], path.split("/").at(-1)!, { lastModified: 1000 }),
});
const pathsOf = (found: { path: string }[]) => found.map(({ path }) => path);

test("paths are relative to the chosen folder and contents can be read in parts, unless the file is now shorter", async () => {
  const files = [fileOf("sous/note.txt", "bonjour")];
  const read = await readAll({ name: "Projet", files });
  const [found] = read.files;
  const entry = toFileEntry(toFileFacts(found!), async () => found!.file);
  expect(entry).toMatchObject({ path: "sous/note.txt", bytes: 7, modifiedAtMs: 1000 });
  const text = new TextDecoder();
  expect(text.decode(await entry.read(3, 7))).toBe("jour");
  expect(text.decode(await entry.read(0, 7))).toBe("bonjour");
  await expect(entry.read(3, 9)).rejects.toThrow("changed since it was seen");
});

test("files already set aside are not read", async () => {
  const files = [
    fileOf("_DigitalCleanup_Trash/b1/note.txt", "x"),
    fileOf("sous/_DigitalCleanup_Trash/b1/note.txt", "x"),
    fileOf("note.txt", "x"),
  ];
  const read = await readAll({ name: "Projet", files });
  expect(pathsOf(read.files)).toEqual(["note.txt"]);
});

test("in a list of files, a project is left alone whole, and hidden files are counted", async () => {
  const paths = [
    "letter.odt",
    "site/.git/HEAD",
    "site/src/index.ts",
    "site/package.json",
    "mail/archive.pst",
    "mail/letter.eml",
    ".config/a",
  ];
  const files = paths.map((path) => fileOf(path, "x"));
  const { files: found, leftAlone, leftOut, open } = await readAll({ name: "Projet", files });
  expect(pathsOf(found).toSorted()).toEqual(["letter.odt", "mail/letter.eml"]);
  expect(leftAlone.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
    { path: "mail/archive.pst", kind: "mail" },
    { path: "site", kind: "project" },
  ]);
  expect(leftOut).toBe(1);
  expect(await open("mail/letter.eml")).toBe(files[5]!.file);
});

test("a project whose files are listed leaves nothing to scan", async () => {
  const files = ["README.md", ".git/HEAD"].map((path) => fileOf(path, "x"));
  const { files: found, leftAlone } = await readAll({ name: "Projet", files });
  expect([found, leftAlone]).toEqual([[], [{ path: "", kind: "project" }]]);
});

test("an abort ends the walk", async () => {
  const signal = AbortSignal.abort();
  const files = [fileOf("note.txt", "x")];
  const read = await readAll({ name: "Projet", files }, signal);
  expect(read.files).toEqual([]);
});

/** The parts of a folder's handle that the walk uses. */
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
const alone = (handle: FileSystemDirectoryHandle) => ({
  name: "Projet",
  folders: [{ name: "Projet", handle }],
});

test("an entry without a name is reported, and neither read nor walked", async () => {
  const handle = (): FileSystemDirectoryHandle =>
    handleOf(() => ({ "note.txt": note, "": handle(), sub: handleOf(() => ({ "": note })) }));
  const { files, unreadable } = await readAll(alone(handle()));
  expect(pathsOf(files)).toEqual(["note.txt"]);
  expect(unreadable).toEqual(["?", "sub/?"]);
});

test("after an abort no further folder is listed", async () => {
  const stop = new AbortController();
  let listed = 0;
  const sub = () =>
    handleOf(() => {
      listed += 1;
      stop.abort();
      return { "note.txt": note };
    });
  const folders = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [index, sub()]));
  const { signal } = stop;
  const { files } = await readAll(alone(handleOf(() => folders)), signal);
  expect(files).toEqual([]);
  // Only the 16 requested at the same time.
  expect(listed).toBeLessThanOrEqual(16);
});

test("an abort does not wait for pending reads", async () => {
  const stop = new AbortController();
  const busy = {
    kind: "file",
    getFile: () => {
      stop.abort();
      return new Promise<File>(() => {});
    },
  };
  const folder = handleOf(() => ({ "note.txt": note, "busy.txt": busy }));
  const { files } = await readAll(alone(folder), stop.signal);
  // Requested at the same time, and removed before the response.
  expect(files).toEqual([]);
});

test("a walked file is opened again in its current state", async () => {
  const sub = handleOf(() => ({ "note.txt": note }));
  Object.assign(sub, { getFileHandle: async () => note });
  const { files, open } = await readAll(alone(handleOf(() => ({ sub }))));
  expect(pathsOf(files)).toEqual(["sub/note.txt"]);
  expect(await new Response(await (await open("sub/note.txt")).arrayBuffer()).text()).toBe(
    "bonjour",
  );
  await expect(open("elsewhere/note.txt")).rejects.toThrow("elsewhere/note.txt: not in the walk");
});

test("an endless folder is read 64 levels deep, and the rest is reported", async () => {
  const handle = (): FileSystemDirectoryHandle =>
    handleOf(() => ({ "note.txt": note, d: handle() }));
  const { files, unreadable } = await readAll(alone(handle()));
  // The chosen folder itself and 64 levels below it.
  expect(files).toHaveLength(65);
  expect(unreadable).toEqual([`${"d/".repeat(64)}d`]);
});

test("with several folders, paths begin with the folder's name", async () => {
  const folders = ["Photos", "Photos (2)"].map((name) => ({
    name,
    handle: handleOf(() => ({ "note.txt": note, sub: handleOf(() => ({ "": note })) })),
  }));
  const { files, unreadable } = await readAll({ name: "Photos, Photos (2)", folders });
  expect(pathsOf(files)).toEqual(["Photos/note.txt", "Photos (2)/note.txt"]);
  expect(unreadable).toEqual(["Photos/sub/?", "Photos (2)/sub/?"]);
});

test("a project is left alone whole, a library is not listed, and hidden files are counted", async () => {
  let isLibraryListed = false;
  const library = handleOf(() => {
    isLibraryListed = true;
    return { "1.jpg": note };
  });
  const project = handleOf(() => ({ ".git": handleOf(() => ({})), "index.ts": note }));
  const root = () =>
    handleOf(() => ({
      "letter.odt": note,
      "mail.pst": note,
      ".hidden": note,
      ".config": handleOf(() => ({ a: note })),
      site: project,
      "Photos.photoslibrary": library,
    }));
  const { files, leftAlone, leftOut } = await readAll(alone(root()));
  expect(pathsOf(files)).toEqual(["letter.odt"]);
  expect(leftAlone).toEqual([
    { path: "Photos.photoslibrary", kind: "photoLibrary" },
    { path: "mail.pst", kind: "mail" },
    { path: "site", kind: "project" },
  ]);
  expect([leftOut, isLibraryListed]).toEqual([2, false]);
  const folders = ["A", "B"].map((name) => ({ name, handle: root() }));
  const both = await readAll({ name: "A, B", folders });
  expect(both.leftAlone.map(({ path }) => path)).toContain("B/site");
});

test("a chosen folder that is a project itself is left alone, with its name in a list of several", async () => {
  const project = handleOf(() => ({ ".git": handleOf(() => ({})), "index.ts": note }));
  const one = await readAll(alone(project));
  expect([one.files, one.leftAlone]).toEqual([[], [{ path: "", kind: "project" }]]);
  const folders = [
    { name: "site", handle: project },
    { name: "B", handle: handleOf(() => ({ "a.txt": note })) },
  ];
  const both = await readAll({ name: "site, B", folders });
  expect([pathsOf(both.files), both.leftAlone]).toEqual([
    ["B/a.txt"],
    [{ path: "site", kind: "project" }],
  ]);
});

const folderWith = (name: string, ...names: string[]) => ({
  name,
  handle: {
    keys: async function* () {
      yield* names;
    },
  } as unknown as FileSystemDirectoryHandle,
});
const cloudOf = (source: ScanSource) => openSource(source).findCloud();

test("one of several folders is a service's, by its name or by what is in it", async () => {
  const folders = [folderWith("Photos", "a.jpg"), folderWith("Bureau", ".sync_0123456789ab.db")];
  expect(await cloudOf({ name: "Photos, Bureau", folders })).toEqual({
    name: "Bureau",
    service: "Nextcloud",
  });
});

test("the files of a folder input show it too", async () => {
  const files = [fileOf("letters/a.odt", "x"), fileOf(".dropbox.cache/x", "x")];
  expect(await cloudOf({ name: "Work", files })).toEqual({ name: "Work", service: "Dropbox" });
  expect(await cloudOf({ name: "Work", files: files.slice(0, 1) })).toBeUndefined();
});
