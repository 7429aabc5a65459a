import { deflateRawSync } from "node:zlib";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { writeZip } from "./write-zip.ts";

const fileOf = (name: string, text: string) => {
  const content = Buffer.from(text);
  return { name, content, deflated: deflateRawSync(content) };
};

test("another program reads each file, deflated or too short for it", () => {
  const texts = { "a.txt": "a".repeat(1000), "icon/b.png": "b", empty: "" };
  const zip = writeZip(Object.entries(texts).map(([name, text]) => fileOf(name, text)));
  const read = Object.entries(unzipSync(zip)).map(([name, content]) => [
    name,
    Buffer.from(content).toString(),
  ]);
  expect(Object.fromEntries(read)).toEqual(texts);
  expect(zip.length).toBeLessThan(1000);
});

test("the same files make the same bytes", () => {
  const write = () => writeZip([fileOf("a", "first"), fileOf("b", "second")]);
  expect(write()).toEqual(write());
});
