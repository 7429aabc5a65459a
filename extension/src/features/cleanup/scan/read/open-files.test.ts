import { expect, test } from "vitest";
import { createOpenFiles } from "./open-files.ts";

const fileOf = (text: string) => new File([text], "a", { lastModified: 1 });

test("the last 4,096 files stay open, earlier ones are opened again", async () => {
  const opened: string[] = [];
  const { keep } = createOpenFiles(async (path) => {
    opened.push(path);
    return fileOf("a");
  });
  const openings = Array.from({ length: 4097 }, (_, index) =>
    keep({ path: `f${index}`, file: fileOf("a") }),
  );
  await openings[4096]!();
  await openings[1]!();
  expect(opened).toEqual([]);
  await openings[0]!();
  expect(opened).toEqual(["f0"]);
});

test("a file that changed since it was found is not opened again", async () => {
  const { keep } = createOpenFiles(async () => fileOf("longer"));
  const openFirst = keep({ path: "first", file: fileOf("a") });
  for (let index = 0; index < 4096; index += 1) keep({ path: `f${index}`, file: fileOf("a") });
  await expect(openFirst()).rejects.toThrow("first: changed since it was seen");
});
