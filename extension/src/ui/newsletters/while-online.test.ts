import { expect, test } from "vitest";
import { whileOnline } from "./while-online.ts";

test("what is left without network is not tried, and can be tried again", async () => {
  let isOnline = true;
  const tried: string[] = [];
  const work = async (list: string) => {
    tried.push(list);
    isOnline = false;
  };
  expect(await whileOnline(["first", "second"], work, () => isOnline)).toBe(false);
  expect(tried).toEqual(["first"]);
  isOnline = true;
  expect(await whileOnline(["second"], work, () => isOnline)).toBe(true);
  expect(tried).toEqual(["first", "second"]);
});
