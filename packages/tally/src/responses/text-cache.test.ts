import { expect, test } from "vitest";
import { prepareText } from "./prepared-text.ts";
import { createTextCache } from "./text-cache.ts";

/** A cache of at most 100 bytes, with the texts it rendered. */
function openCache() {
  const cached = createTextCache(100);
  const rendered: string[] = [];
  const read = async (name: string, version: string, text = `${name} ${version}`) => {
    const page = await cached(name, version, async () => {
      rendered.push(text);
      return prepareText(text, "text/plain");
    });
    return Buffer.from(page.body).toString();
  };
  return { cached, rendered, read };
}

test("a text is rendered once for each version, however many request it", async () => {
  const { rendered, read } = openCache();
  expect(await Promise.all([read("a", "1"), read("a", "1")])).toEqual(["a 1", "a 1"]);
  expect(await read("a", "2")).toBe("a 2");
  expect(await read("a", "2")).toBe("a 2");
  expect(await read("b", "2")).toBe("b 2");
  expect(rendered).toEqual(["a 1", "a 2", "b 2"]);
});

test("the text that was requested least recently leaves first when memory is full", async () => {
  const { rendered, read } = openCache();
  const long = "x".repeat(40);
  await read("a", "1", long);
  await read("b", "1", long);
  await read("a", "1", long);
  await read("c", "1", long);
  await read("a", "1", "kept");
  await read("b", "1", "rendered again");
  expect(rendered).toEqual([long, long, long, "rendered again"]);
});

test("a text that could not be rendered is tried again", async () => {
  const { cached, read } = openCache();
  await expect(cached("a", "1", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(await read("a", "1")).toBe("a 1");
});
