import { readdirSync } from "node:fs";
import { readFigure, readProcessFile } from "../process-files.ts";

const isBelow = (pid: number, ancestor: number): boolean => {
  for (let at = pid; at > 1; at = readFigure(at, "status", "PPid"))
    if (at === ancestor) return true;
  return false;
};

/** The processes of a browser: those of one Chromium process type, or all including the main process. */
const browserProcesses = (pid: number, type = ""): number[] =>
  readdirSync("/proc")
    .map(Number)
    .filter((other) => other > 0 && isBelow(other, pid))
    .filter((other) => readProcessFile(other, "cmdline").includes(type && `--type=${type}`));

/** The proportional memory of a process: pages shared by several processes are divided among them. */
const proportionalMemory = (pid: number): number => readFigure(pid, "smaps_rollup", "Pss") * 1024;

/** The memory of a browser's largest page, with its workers. */
export const largestPageBytes = (pid: number): number =>
  Math.max(...browserProcesses(pid, "renderer").map(proportionalMemory));

/**
 * Samples the memory of a browser twice a second, which takes some of its time: of its largest page with its workers, and how much its
 * main process grew.
 */
export function watchMemory(pid: number) {
  const [idleBytes, browserIdleBytes] = [largestPageBytes(pid), proportionalMemory(pid)];
  let peakBytes = 0;
  let browserBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, largestPageBytes(pid));
    browserBytes = Math.max(browserBytes, proportionalMemory(pid) - browserIdleBytes);
  }, 500);
  return {
    seen: () => ({ peakBytes, idleBytes, browserBytes }),
    end: () => clearInterval(sampling),
  };
}

/** The bytes that all processes of a browser have read so far, from files and from each other. */
export const totalReadBytes = (pid: number): number =>
  browserProcesses(pid)
    .map((each) => readFigure(each, "io", "rchar"))
    .reduce((sum, bytes) => sum + bytes, 0);
