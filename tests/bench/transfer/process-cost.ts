import { existsSync, readFileSync } from "node:fs";
import type { Browser } from "puppeteer-core";

/** A tick of the kernel's clock of processes: 10 ms on every Linux that is not built otherwise. */
const tickMs = 10;

type Process = { pid: number; type: string };

async function processes(browser: Browser): Promise<Process[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id, type }) => ({ pid: id, type }));
}

const read = (pid: number, file: string): string =>
  existsSync(`/proc/${pid}/${file}`) ? readFileSync(`/proc/${pid}/${file}`, "latin1") : "";

const isOfExtension = ({ pid }: Process): boolean =>
  read(pid, "cmdline").includes("--extension-process");

/** User and system time, fields 14 and 15 of `stat`: the second word may hold spaces, so the count begins behind it. */
function usedMs({ pid }: Process): number {
  const fields = read(pid, "stat").split(") ").at(-1)!.split(" ");
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * tickMs;
}

const total = (list: readonly Process[], of: (process: Process) => number): number =>
  list.reduce((sum, each) => sum + of(each), 0);

/** Processor time that all processes of the browser have used. Linux only. */
export const cpuMs = async (browser: Browser): Promise<number> =>
  total(await processes(browser), usedMs);

/** That of the process the extension's background lives in; 0 without an extension. */
export const extensionCpuMs = async (browser: Browser): Promise<number> =>
  total((await processes(browser)).filter(isOfExtension), usedMs);

/** Memory of that process that is its own and in use. */
export async function extensionResidentBytes(browser: Browser): Promise<number> {
  const kilobytes = (each: Process) =>
    Number(/^RssAnon:\s+(\d+)/m.exec(read(each.pid, "status"))?.[1] ?? 0);
  return 1024 * total((await processes(browser)).filter(isOfExtension), kilobytes);
}
