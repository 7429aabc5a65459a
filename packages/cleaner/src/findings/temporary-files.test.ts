import { expect, test } from "vitest";
import { temporaryFiles } from "./temporary-files.ts";

const dayMs = 86_400_000;
const nowMs = 1000 * dayMs;
const file = (path: string, bytes = 162, ageDays = 3) => ({
  path,
  bytes,
  modifiedAtMs: nowMs - ageDays * dayMs,
});
const pathsIn = (...files: ReturnType<typeof file>[]) =>
  temporaryFiles(files, nowMs).map(({ path, reason }) => `${path} ${reason}`);

test.each([
  "a/~$plan.docx",
  "~$compte.xlsx",
  "~$vœux.ppt",
  "Thumbs.db",
  "x.tmp",
  "~WRL0001.tmp",
  "b.TEMP",
])("%s is temporary, and a person has to check it", (path) =>
  expect(temporaryFiles([file(path)], nowMs)).toEqual([
    { ...file(path), kind: "temporary", reason: "temporaryName", confidence: "likely" },
  ]),
);

test("an earlier state is listed if the file itself is beside it and not older", () => {
  expect(pathsIn(file("plan.odt.bak", 9, 5), file("plan.odt", 9, 4))).toEqual([
    "plan.odt.bak earlierState",
  ]);
  expect(pathsIn(file("notes.txt~", 9, 5), file("notes.txt", 9, 5))).toEqual([
    "notes.txt~ earlierState",
  ]);
});

test.each<[string, ReturnType<typeof file>[]]>([
  ["one that may be in use", [file("~$plan.docx", 162, 0.5), file("x.tmp", 9, 0.5)]],
  ["a document that a person named so", [file("~$prix.xlsx", 20_000)]],
  ["what Office saved of a text", [file("plan.asd"), file("plan.wbk"), file("plan.xlk")]],
  ["the name and icon of a folder", [file("desktop.ini")]],
  ["a document in a folder of this name", [file("tmp/plan.odt"), file("plan.tmp.odt")]],
  ["a backup whose file is gone", [file("plan.odt.bak"), file("plan2.odt")]],
  ["a backup that is newer", [file("plan.odt.bak", 9, 2), file("plan.odt", 9, 3)]],
  ["a short name of Windows", [file("RAPPOR~1.DOC")]],
  ["a program's", [file(".cache/x.tmp"), file("node_modules/x.tmp")]],
  ["an empty file, which is listed as such", [file("x.tmp", 0)]],
])("%s is not listed", (_, files) => expect(pathsIn(...files)).toEqual([]));
