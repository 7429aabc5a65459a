import { existsSync, readFileSync } from "node:fs";

const bytesAPage = 4096;

/** Fields of `/proc/PID/stat` after the name, which may hold spaces. Nothing where the system has no such file. */
function statFields(processId: number | undefined): number[] {
  const file = `/proc/${processId}/stat`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split(") ").at(-1)!.split(" ").map(Number);
}

/** Processor time a process has used, in user and system; Linux counts it in hundredths of a second. */
export function cpuMs(processId: number | undefined): number {
  const fields = statFields(processId);
  return 10 * (fields[11]! + fields[12]!);
}

/** Memory a process holds. */
export const residentBytes = (processId: number | undefined): number =>
  statFields(processId)[21]! * bytesAPage;
