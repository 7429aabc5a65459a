import { readFileSync } from "node:fs";

/** A file of Linux about a process; empty once it has ended, and on other systems. */
export function readProcessFile(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, "utf8");
  } catch {
    return "";
  }
}

/** A figure of such a file, 0 if it is not there. */
export const readFigure = (pid: number, file: string, name: string): number =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readProcessFile(pid, file))?.[1] ?? 0);

/** A tick of the kernel's process clock, 10 ms by default on Linux. */
const tickMs = 10;

/** User and system time, fields 14 and 15 of `stat`. Field 2 may contain spaces, so the fields after it are split. */
export function processorMs(pid: number): number {
  const fields = readProcessFile(pid, "stat").split(") ").at(-1)!.split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs;
}
