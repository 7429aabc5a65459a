import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inNewFolder } from "../../test/command.ts";
import { describePlace } from "./describe-place.ts";

let root: string;
inNewFolder((folder) => void (root = folder));

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
