import { describe, expect, test } from "vitest";
import { isOperatorKey, readCreationPolicy } from "./creation-policy.ts";

const key = "sixteen-letters.";

describe("the creation policy", () => {
  test("is closed without a key, and key with one", () => {
    expect(readCreationPolicy("", "")).toEqual({ policy: "closed" });
    expect(readCreationPolicy(key, "")).toMatchObject({ policy: "key" });
    expect(readCreationPolicy("", "open")).toEqual({ policy: "open" });
    expect(readCreationPolicy(key, "closed")).toMatchObject({ policy: "closed" });
  });

  test("is refused for a short key, a missing key, or an unknown name", () => {
    expect(readCreationPolicy(key.slice(1), "")).toBe("shortKey");
    expect(readCreationPolicy("a key with spaces in it", "")).toBe("shortKey");
    expect(readCreationPolicy("", "key")).toBe("keyMissing");
    expect(readCreationPolicy(key, "Open")).toBe("unknownPolicy");
  });
});

test("the operator's key is recognised by its hash", () => {
  const read = readCreationPolicy(key, "");
  if (typeof read === "string" || !read.operatorKeyHash) throw new Error("no hash");
  expect(read.operatorKeyHash.toString()).not.toContain(key);
  expect(isOperatorKey(read.operatorKeyHash, key)).toBe(true);
  expect(isOperatorKey(read.operatorKeyHash, `${key} `)).toBe(false);
  expect(isOperatorKey(read.operatorKeyHash, "")).toBe(false);
});
