import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { createAssetRoutes, readAssets } from "./assets.ts";

const directory = join(inject("buildDirectory"), "client");

test("a file is sent in the compressed form that the build contains", async () => {
  const assets = readAssets(directory);
  const path = assets.pathOf("layout/public.css");
  const response = await createAssetRoutes(assets).request(`/${path}`, {
    headers: { "accept-encoding": "br" },
  });
  expect(response.headers.get("content-encoding")).toBe("br");
  expect(response.headers.get("cache-control")).toContain("immutable");
  const sent = Buffer.from(await response.arrayBuffer());
  expect(sent.equals(readFileSync(join(directory, `${path}.br`)))).toBe(true);
});

test("the build contains the compressed form of each file", () => {
  const { files } = readAssets(directory);
  expect(files.size).toBeGreaterThan(20);
  for (const [path, { body, brotli }] of files) {
    expect(existsSync(join(directory, `${path}.br`)), path).toBe(true);
    expect(brotliDecompressSync(brotli).equals(body), path).toBe(true);
  }
});
