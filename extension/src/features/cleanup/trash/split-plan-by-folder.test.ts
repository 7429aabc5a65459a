import { expect, test } from "vitest";
import { splitPlanByFolder, portWithOtherFolders } from "./split-plan-by-folder.ts";

const facts = (path: string) => ({ path, bytes: 1, modifiedAtMs: 1 });
const handleOf = (names: string[]) =>
  ({
    getFileHandle: async (name: string) => {
      if (!names.includes(name)) throw new DOMException("none", "NotFoundError");
      return { getFile: async () => new File(["x"], name, { lastModified: 1 }) };
    },
    getDirectoryHandle: () => Promise.reject(new DOMException("none", "NotFoundError")),
  }) as unknown as FileSystemDirectoryHandle;
const photos = { name: "Photos", handle: handleOf(["a.jpg"]) };
const more = { name: "Photos (2)", handle: handleOf(["b.jpg"]) };
const move = { ...facts("Photos (2)/b.jpg"), keptCopies: [facts("Photos/a.jpg")] };
const inside = { ...facts("Photos/c.jpg"), keptCopies: [facts("Photos/a.jpg")] };

test("a plan for one folder stays as it is", () => {
  const plan = { moves: [inside], bytes: 1, folders: ["Photos/mer"] };
  expect(splitPlanByFolder([photos], plan)).toEqual([
    { folder: photos, moves: [inside], leaving: ["Photos/mer"] },
  ]);
});

test("each folder moves its own files and knows the kept copies of the others", () => {
  const plan = { moves: [move, inside], bytes: 2, folders: ["Photos (2)/mer", "Photos"] };
  expect(splitPlanByFolder([photos, more], plan)).toEqual([
    { folder: photos, moves: [{ ...facts("c.jpg"), keptCopies: [facts("a.jpg")] }], leaving: [] },
    {
      folder: more,
      moves: [{ ...facts("b.jpg"), keptCopies: [facts("../Photos/a.jpg")] }],
      leaving: ["mer"],
    },
  ]);
});

test("each folder knows the photos that stay of a group, also in another folder", () => {
  const keptPhotos = [[facts("Photos/a.jpg"), facts("Photos (2)/c.jpg")]];
  const photo = { ...facts("Photos (2)/b.jpg"), keptCopies: [], keptPhotos };
  const [{ moves }] = splitPlanByFolder([photos, more], { moves: [photo], bytes: 1 }) as [
    ReturnType<typeof splitPlanByFolder>[0],
  ];
  expect(moves[0]!.keptPhotos).toEqual([[facts("../Photos/a.jpg"), facts("c.jpg")]]);
});

test("a kept copy is checked in its own folder", async () => {
  const port = portWithOtherFolders(more, [photos, more]);
  expect(await port.stat("b.jpg")).toEqual({ bytes: 1, modifiedAtMs: 1 });
  expect(await port.stat("../Photos/a.jpg")).toEqual({ bytes: 1, modifiedAtMs: 1 });
  expect(await port.stat("../Photos/gone.jpg")).toBeUndefined();
  expect(await port.stat("../Films/a.jpg")).toBeUndefined();
});
