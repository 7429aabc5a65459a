import { readdirSync, readFileSync } from "node:fs";

const textOf = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    // Ended since, or a system without /proc.
    return "";
  }
};

const parentOf = (pid: number): number =>
  Number(/^PPid:\s+(\d+)/m.exec(textOf(pid, "status"))?.[1] ?? 0);

const isBelow = (pid: number, ancestor: number): boolean => {
  for (let at = pid; at > 1; at = parentOf(at)) if (at === ancestor) return true;
  return false;
};

/** The processes a browser started, of one `type` as it names them, or all with itself. */
export const familyOf = (pid: number, type = ""): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0 && isBelow(other, pid))
    .filter((other) => textOf(other, "cmdline").includes(type && `--type=${type}`));

/** What one process holds in memory, in bytes; what several share is divided among them. */
export const shareOfMemory = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(textOf(pid, "smaps_rollup"))?.[1] ?? 0) * 1024;

/** What a browser has read so far with all its processes, from files and from each other. */
export const readBytesOf = (pid: number): number =>
  familyOf(pid)
    .map((each) => Number(/^rchar:\s+(\d+)/m.exec(textOf(each, "io"))?.[1] ?? 0))
    .reduce((sum, bytes) => sum + bytes, 0);
