import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser, Page } from "puppeteer-core";
import { endWithThisProcess } from "./end-with-this-process.ts";

type OpenBrowser = { name: string; log: string[] };

/** Open browsers of this process, with their pages' logs. */
const openBrowsers = new Map<Browser, OpenBrowser>();
/** Browsers that were open while a test failed. Their state is unknown, so they are not reused. */
const openAtFailure = new WeakSet<Browser>();

const maxLogLines = 500;
const maxAnswerMs = 5_000;
const maxCloseMs = 20_000;

/** The result of `promise`, or undefined if it rejects or takes longer than `limitMs`. */
function withTimeout<Result>(
  promise: Promise<Result>,
  limitMs: number,
): Promise<Result | undefined> {
  const timer = new AbortController();
  const late = wait(limitMs, undefined, { signal: timer.signal }).catch(() => undefined);
  return Promise.race([promise.catch(() => undefined), late]).finally(() => timer.abort());
}

/** Registers a browser and logs its pages from now on, in case a test fails. */
export function registerBrowser(name: string, browser: Browser): void {
  const log: string[] = [];
  openBrowsers.set(browser, { name, log });
  const child = browser.process();
  if (child?.pid) child.once("exit", endWithThisProcess(child.pid, { isGroup: true }));
  browser.once("disconnected", () => openBrowsers.delete(browser));
  browser.on("targetcreated", (target) => {
    // Targets other than pages have none.
    void target.page().then(
      (page) => page && listen(page, log),
      () => undefined,
    );
  });
}

function listen(page: Page, log: string[]): void {
  const note = (line: string) => {
    log.push(line);
    if (log.length > maxLogLines) log.shift();
  };
  page.on("console", (message) => note(`${page.url()} ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => note(`${page.url()} ${String(error)}`));
}

export const isStateUnknown = (browser: Browser): boolean => openAtFailure.has(browser);

/** Writes a screenshot of every open page, the addresses and the logs to `folder`. */
export async function keepEvidence(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  for (const [browser, { name, log }] of openBrowsers) {
    openAtFailure.add(browser);
    const pages = (await withTimeout(browser.pages(), maxAnswerMs)) ?? [];
    const lines: string[] = [];
    for (const page of pages) {
      count += 1;
      const file = `${count}-${name}.png`;
      await withTimeout(page.bringToFront(), maxAnswerMs);
      const image = await withTimeout(
        page.screenshot({ captureBeyondViewport: false }),
        maxAnswerMs,
      );
      if (image) await writeFile(path.join(folder, file), image);
      lines.push(`${image ? file : "(no screenshot)"} ${page.url()}`);
    }
    await writeFile(
      path.join(folder, `${count}-${name}.txt`),
      [...lines, "", ...log, ""].join("\n"),
    );
  }
}

/** Closes a browser, or kills it with its helper processes if it does not respond. */
export async function closeOrKill(browser: Browser, close: () => Promise<void>): Promise<void> {
  const pid = browser.process()?.pid;
  const isClosed = await withTimeout(
    close().then(() => true),
    maxCloseMs,
  );
  if (!isClosed) killGroup(pid);
}

export function killGroup(pid: number | undefined): void {
  try {
    // Puppeteer starts a browser as the leader of a process group.
    if (pid) process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
