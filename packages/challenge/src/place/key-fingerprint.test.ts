import { expect, test } from "vitest";
import { isSameFingerprint, keyFingerprint } from "./key-fingerprint.ts";

const sha256 = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest("SHA-256", bytes);

test("the fingerprint is the start of SHA-256 over the key's bytes, in groups of four", async () => {
  // base64url of "test"; SHA-256("test") starts 9f86d081884c7d65 (from `printf test | sha256sum`)
  expect(await keyFingerprint(sha256, "dGVzdA")).toBe("9f86 d081 884c 7d65");
});

test("the key is decoded as base64url", async () => {
  // bytes fb ff; SHA-256 by `printf '\xfb\xff' | sha256sum`
  expect(await keyFingerprint(sha256, "-_8")).toBe("db8f ed54 159a fe40");
});

test.each([
  ["9f86d081884c7d65", true],
  ["9F86-D081-884C-7D65", true],
  ["9f86d081884c7d66", false],
  ["9f86d081", false],
  ["", false],
])("a link with the fingerprint %j names this key: %s", (linked, isSame) => {
  expect(isSameFingerprint(linked, "9f86 d081 884c 7d65")).toBe(isSame);
});
