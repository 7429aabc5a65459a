import { expect, test } from "vitest";
import { cloudOfSource } from "./cloud-of-source.ts";

const folder = (name: string, ...names: string[]) => ({
  name,
  handle: {
    name,
    keys: async function* () {
      yield* names;
    },
  } as unknown as FileSystemDirectoryHandle,
});
const fileAt = (path: string) => ({ webkitRelativePath: path }) as File;

test("one of several folders is a service's, by its name or by what is in it", async () => {
  const folders = [folder("Photos", "a.jpg"), folder("Bureau", ".sync_0123456789ab.db")];
  expect(await cloudOfSource({ name: "Photos, Bureau", folders })).toEqual({
    name: "Bureau",
    service: "Nextcloud",
  });
});

test("the files of a folder input show it too", async () => {
  const files = [fileAt("Work/letters/a.odt"), fileAt("Work/.dropbox.cache/x")];
  expect(await cloudOfSource({ name: "Work", files })).toEqual({
    name: "Work",
    service: "Dropbox",
  });
  expect(await cloudOfSource({ name: "Work", files: files.slice(0, 1) })).toBeUndefined();
});
