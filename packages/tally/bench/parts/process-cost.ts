import { existsSync, readFileSync } from "node:fs";

const bytesPerPage = 4096;

/** The fields of `/proc/PID/stat` after the name, which may contain spaces. Empty on systems without it. */
function statFields(processId: number | undefined): number[] {
  const file = `/proc/${processId}/stat`;
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8").split(") ").at(-1)!.split(" ").map(Number);
}

/** The user and system time of a process, which Linux counts in hundredths of a second. */
export function cpuMs(processId: number | undefined): number {
  const fields = statFields(processId);
  return 10 * (fields[11]! + fields[12]!);
}

/** The resident memory of a process. */
export const residentBytes = (processId: number | undefined): number =>
  statFields(processId)[21]! * bytesPerPage;
