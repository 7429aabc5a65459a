import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { removedBookmarks } from "./undo-store.ts";
import { removeAll, restoreAll } from "./tidy-bookmarks.ts";

const key = "https://exemple.org/agenda";
type Place = { parentId?: string; index?: number; title: string; url: string };
let bookmarks: Map<string, Place>;
let isFolderThere: boolean;

beforeEach(() => {
  fakeBrowser.reset();
  isFolderThere = true;
  bookmarks = new Map(
    ["1", "2", "3"].map((id) => [
      id,
      { parentId: "town", index: Number(id), title: id, url: `${key}?utm_medium=${id}` },
    ]),
  );
  Object.assign(fakeBrowser, {
    bookmarks: {
      get: async (id: string) => {
        const bookmark = bookmarks.get(id);
        if (!bookmark) throw new Error("not found");
        return [{ id, ...bookmark }];
      },
      remove: async (id: string) => void bookmarks.delete(id),
      create: async (place: Place) => {
        if (place.parentId && !isFolderThere) throw new Error("no folder");
        bookmarks.set(`new ${place.title}`, place);
      },
    },
  });
});

const extra = (id: string) => ({ id, keptId: "1", key });

test("the last bookmark of a page stays, even if others were removed since the list was read", async () => {
  bookmarks.delete("1");
  expect(await removeAll([extra("2"), extra("3")])).toBe(0);
  expect([...bookmarks.keys()]).toEqual(["2", "3"]);
});

test.each(["1", "2"])(
  "nothing is removed if bookmark %s has changed its address since",
  async (changed) => {
    bookmarks.set(changed, { ...bookmarks.get(changed)!, url: "https://exemple.org/council" });
    expect(await removeAll([extra("2")])).toBe(0);
  },
);

test("a bookmark whose folder was deleted is restored elsewhere", async () => {
  await removeAll([extra("2")]);
  isFolderThere = false;
  expect(await restoreAll()).toBe(1);
  expect(bookmarks.get("new 2")).toEqual({ title: "2", url: `${key}?utm_medium=2` });
  expect(await removedBookmarks.read()).toEqual([]);
});
