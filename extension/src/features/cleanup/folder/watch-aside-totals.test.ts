import { expect, test, vi } from "vitest";
import { openDatabase } from "../../../platform/database/database.ts";
import { announceFolderChange } from "./folder-lock.ts";
import { forgetAside, forgetFolder, rememberAside } from "./remembered-folders.ts";
import { type AsideTotals, watchAsideTotals } from "./watch-aside-totals.ts";

const addFolder = async (id: string) => {
  const handle = {} as FileSystemDirectoryHandle;
  await (await openDatabase()).put("folders", { id, name: id, handle });
};

test("the totals of all folders are reported, and again after a change", async () => {
  await addFolder("photos");
  await addFolder("letters");
  await addFolder("never listed");
  await rememberAside("photos", { files: 3, bytes: 300 });
  await rememberAside("letters", { files: 2, bytes: 20 });
  const onTotals = vi.fn<(totals: AsideTotals) => void>();
  const stop = new AbortController();
  watchAsideTotals(onTotals, stop.signal);
  await vi.waitFor(() =>
    expect(onTotals).toHaveBeenLastCalledWith({ files: 5, bytes: 320, isKnown: false }),
  );

  await forgetFolder("photos");
  await forgetFolder("never listed");
  announceFolderChange();
  await vi.waitFor(() =>
    expect(onTotals).toHaveBeenLastCalledWith({ files: 2, bytes: 20, isKnown: true }),
  );
  stop.abort();
});

test("a count is new once, so that listing it again announces nothing", async () => {
  await addFolder("films");
  expect(await rememberAside("films", { files: 1, bytes: 10 })).toBe(true);
  expect(await rememberAside("films", { files: 1, bytes: 10 })).toBe(false);
  expect(await rememberAside("films", { files: 0, bytes: 0 })).toBe(true);
});

test("a folder that was forgotten meanwhile stays forgotten", async () => {
  expect(await rememberAside("gone", { files: 1, bytes: 10 })).toBe(false);
  expect(await (await openDatabase()).get("folders", "gone")).toBeUndefined();
});

test("while a folder is changed its number is not known, and never 0", async () => {
  await addFolder("letters");
  await rememberAside("letters", { files: 3581, bytes: 10 });
  await forgetAside("letters");
  const { aside } = (await (await openDatabase()).get("folders", "letters")) ?? {};
  expect(aside).toBeUndefined();
});
