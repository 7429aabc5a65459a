import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/** A tick of the kernel's process clock, 10 ms by default on Linux. */
const tickMs = 10;

type Process = { pid: number; type: string };

async function processes(browser: Browser): Promise<Process[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id, type }) => ({ pid: id, type }));
}

const readProcFile = (pid: number, file: string): string =>
  existsSync(`/proc/${pid}/${file}`) ? readFileSync(`/proc/${pid}/${file}`, "latin1") : "";

const isExtensionProcess = ({ pid }: Process): boolean =>
  readProcFile(pid, "cmdline").includes("--extension-process");

/** User and system time, fields 14 and 15 of `stat`. Field 2 may contain spaces, so the fields after it are split. */
function usedMs({ pid }: Process): number {
  const fields = readProcFile(pid, "stat").split(") ").at(-1)!.split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs;
}

const sumOver = (list: readonly Process[], value: (process: Process) => number): number =>
  list.reduce((sum, process) => sum + value(process), 0);

/** Processor time of all processes of the browser. Linux only. */
export const cpuMs = async (browser: Browser): Promise<number> =>
  sumOver(await processes(browser), usedMs);

/** Processor time of the extension's process; 0 without an extension. */
export const extensionCpuMs = async (browser: Browser): Promise<number> =>
  sumOver((await processes(browser)).filter(isExtensionProcess), usedMs);

/** Resident private memory of the extension's process. */
export async function extensionResidentBytes(browser: Browser): Promise<number> {
  const kilobytes = (process: Process) =>
    Number(/^RssAnon:\s+(\d+)/m.exec(readProcFile(process.pid, "status"))?.[1] ?? 0);
  return 1024 * sumOver((await processes(browser)).filter(isExtensionProcess), kilobytes);
}
