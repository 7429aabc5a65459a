import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What the system allows a disk: few reads a second, as one that turns, or few bytes, as a stick or a share. */
export type DiskLimit = { file: "read_iops_device" | "read_bps_device"; limit: number };

const controllers = "/sys/fs/cgroup/blkio";

const run = (program: string, ...args: string[]) =>
  execFileSync(program, args, { encoding: "utf8" }).trim();

/** Whether this process may limit the reads of a disk: as root, with the first version of control groups. */
export const canLimitDisks = (): boolean =>
  process.getuid?.() === 0 && existsSync(`${controllers}/blkio.throttle.read_iops_device`);

/** The control group of this process, as a folder. */
const ownGroup = (): string => {
  const [, place = "/"] = /:blkio:(.*)$/m.exec(readFileSync("/proc/self/cgroup", "utf8")) ?? [];
  return path.join(controllers, place);
};

/** A disk in a file. Its reads are limited for this process, and those that it starts, while `work` runs. */
export async function withDisk<T>(
  { megabytes, limit }: { megabytes: number; limit: DiskLimit },
  work: (root: string, limited: <R>(task: () => Promise<R>) => Promise<R>) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), "slow-disk-"));
  const image = path.join(folder, "image");
  const root = path.join(folder, "mounted");
  run("truncate", "-s", `${megabytes}M`, image);
  run("mkfs.ext4", "-q", image);
  const device = run("losetup", "--find", "--show", image);
  try {
    mkdirSync(root);
    run("mount", device, root);
    try {
      return await work(root, (task) => inGroup(device, limit, task));
    } finally {
      run("umount", root);
    }
  } finally {
    run("losetup", "--detach", device);
    rmSync(folder, { recursive: true });
  }
}

async function inGroup<R>(
  device: string,
  { file, limit }: DiskLimit,
  task: () => Promise<R>,
): Promise<R> {
  const before = ownGroup();
  const group = path.join(before, `bench-${process.pid}`);
  mkdirSync(group);
  const numbers = readFileSync(`/sys/class/block/${path.basename(device)}/dev`, "utf8").trim();
  const move = (to: string) => writeFileSync(path.join(to, "cgroup.procs"), String(process.pid));
  try {
    writeFileSync(path.join(group, `blkio.throttle.${file}`), `${numbers} ${limit}`);
    move(group);
    return await task();
  } finally {
    move(before);
    rmdirSync(group);
  }
}
