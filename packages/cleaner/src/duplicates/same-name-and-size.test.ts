import { expect, test } from "vitest";
import { sameNameAndSize } from "./same-name-and-size.ts";

const file = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });

test("files of one size and name are a group, whatever marks of a copy they have", () => {
  const files = [
    file("b/Budget (1).ods", 10),
    file("a/budget.ods", 10),
    file("c/Copie de Budget.ods", 10),
    file("d/budget.ods", 11),
    file("e/other.ods", 10),
  ];
  expect(sameNameAndSize(files)).toEqual([
    {
      bytes: 10,
      files: [
        file("a/budget.ods", 10),
        file("b/Budget (1).ods", 10),
        file("c/Copie de Budget.ods", 10),
      ],
      isByName: true,
    },
  ]);
});

test("empty files and names of another type are no group", () => {
  const files = [file("a/x.txt", 0), file("b/x.txt", 0), file("a/y.txt", 5), file("b/y.odt", 5)];
  expect(sameNameAndSize(files)).toEqual([]);
});

test("the groups that free most come first", () => {
  const files = [file("a/x", 1), file("b/x", 1), file("a/y", 5), file("b/y", 5)];
  expect(sameNameAndSize(files).map(({ bytes }) => bytes)).toEqual([5, 1]);
});
