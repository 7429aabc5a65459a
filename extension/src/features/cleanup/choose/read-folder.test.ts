import { expect, test } from "vitest";
import { inputFolder, sourceOfFiles, sourceOfFolders } from "./read-folder.ts";

const read = (path: string) => ({ path, file: new File([path], path) });
const pathsOf = (files: readonly { path: string }[]) => files.map(({ path }) => path);

test("the paths of a folder input are relative to its folder", () => {
  const file = new File(["x"], "note.txt");
  Object.defineProperty(file, "webkitRelativePath", { value: "Projet/sous/note.txt" });
  const folder = inputFolder([file])!;
  expect([folder.name, pathsOf(folder.files)]).toEqual(["Projet", ["sous/note.txt"]]);
  expect(inputFolder([])).toBeUndefined();
});

test("paths begin with the name of their folder if there are several, numbered if two are equal", () => {
  const one = { name: "Photos", files: [read("a.jpg")] };
  expect(sourceOfFolders([one])).toEqual(one);
  const { name, files, roots } = sourceOfFolders([one, { name: "Photos", files: [read("b.jpg")] }]);
  expect(name).toBe("Photos, Photos (2)");
  expect(roots).toEqual(["Photos", "Photos (2)"]);
  expect(pathsOf(files)).toEqual(["Photos/a.jpg", "Photos (2)/b.jpg"]);
});

test("files of equal names dropped without their folders are numbered", () => {
  const dropped = [read("x.pdf"), read("x.pdf"), read("y.pdf")];
  const { files, roots } = sourceOfFiles("4 files", dropped, [
    { name: "Letters", files: [read("a.odt")] },
  ]);
  expect(roots).toEqual([]);
  expect(pathsOf(files)).toEqual(["x.pdf", "(2)/x.pdf", "y.pdf", "Letters/a.odt"]);
});
