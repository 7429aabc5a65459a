import { mkdir, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { describePlace } from "./describe-place.ts";

let root: string;
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), "place-")));
});
afterEach(() => rm(root, { recursive: true }));

test("a folder below one that a service keeps in step is part of it", async () => {
  await mkdir(join(root, "Nextcloud/Photos/2024"), { recursive: true });
  const place = { kind: "cloud", service: "Nextcloud" };
  expect(await describePlace(join(root, "Nextcloud"))).toEqual(place);
  expect(await describePlace(join(root, "Nextcloud/Photos/2024"))).toEqual(place);
  expect(await describePlace(root)).toBeUndefined();
});

test("a service is also known by what it writes into a folder of another name", async () => {
  await mkdir(join(root, "Shared/letters"), { recursive: true });
  await writeFile(join(root, "Shared/.dropbox.cache"), "");
  expect(await describePlace(join(root, "Shared/letters"))).toEqual({
    kind: "cloud",
    service: "Dropbox",
  });
});
