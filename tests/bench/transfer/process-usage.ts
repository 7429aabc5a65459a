import type { Browser } from "puppeteer-core";
import { processorMs, readFigure, readProcessFile } from "../process-files.ts";

async function processesOf(browser: Browser): Promise<number[]> {
  const session = await browser.target().createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.map(({ id }) => id);
}

/** Those of the extension: none without one. */
const extensionProcessesOf = async (browser: Browser): Promise<number[]> =>
  (await processesOf(browser)).filter((pid) =>
    readProcessFile(pid, "cmdline").includes("--extension-process"),
  );

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Processor time of all processes of the browser. Linux only. */
export const cpuMs = async (browser: Browser): Promise<number> =>
  sum((await processesOf(browser)).map(processorMs));

export const extensionCpuMs = async (browser: Browser): Promise<number> =>
  sum((await extensionProcessesOf(browser)).map(processorMs));

/** Resident private memory of the extension's process. */
export const extensionResidentBytes = async (browser: Browser): Promise<number> =>
  1024 *
  sum((await extensionProcessesOf(browser)).map((pid) => readFigure(pid, "status", "RssAnon")));
