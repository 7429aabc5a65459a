import { readdir, statfs } from "node:fs/promises";
import { homedir } from "node:os";
import { sep } from "node:path";
import { cloudService, type CloudService } from "../leave-alone/cloud-folder.ts";

/** Linux's numbers of file systems: NFS, SMB, CIFS, SMB2, AFS, Ceph. */
const networkTypes = new Set([
  0x69_69, 0x51_7b, 0xff_53_4d_42, 0xfe_53_4d_42, 0x53_46_41_4f, 0xc3_64_00,
]);

/** What a folder is a part of, if it can be told: changes there reach other devices and people. */
export type Place = { kind: "cloud"; service: CloudService } | { kind: "network" } | undefined;

/** Describes the place of a folder given by its real path. Reads names only. */
export async function describePlace(root: string): Promise<Place> {
  const service = await cloudAround(root);
  if (service) return { kind: "cloud", service };
  // A share of Windows begins with two backslashes; macOS has no number that says it.
  if (root.startsWith("\\\\")) return { kind: "network" };
  const type = await statfs(root).then(
    (found) => found.type,
    () => undefined,
  );
  return process.platform === "linux" && type !== undefined && networkTypes.has(type)
    ? { kind: "network" }
    : undefined;
}

/** The service of the folder or of one above it. Below the home folder only: a person may be called like a service. */
async function cloudAround(root: string): Promise<CloudService | undefined> {
  const home = homedir() + sep;
  const start = root.startsWith(home) ? home : root.slice(0, root.indexOf(sep) + 1);
  let folder = start.slice(0, -1);
  for (const name of root.slice(start.length).split(sep)) {
    folder = `${folder}${sep}${name}`;
    const names = await readdir(folder).catch(() => []);
    const service = cloudService(name, names);
    if (service) return service;
  }
  return undefined;
}
