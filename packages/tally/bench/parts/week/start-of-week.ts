import { setTimeout as sleep } from "node:timers/promises";
import { paths } from "@digital-cleanup/challenge";
import { weekEventCode } from "./fill-week.ts";
import { startBuilt, stop } from "../servers.ts";

export async function durationMs(work: () => unknown): Promise<number> {
  const startedAtMs = performance.now();
  await work();
  return performance.now() - startedAtMs;
}

/** How long a server with the events of a week takes to its first answer. */
export async function startOfWeekMs(
  mainFile: string,
  data: string,
  settings?: Record<string, string>,
): Promise<number> {
  const startedAtMs = performance.now();
  const server = await startBuilt(mainFile, data, undefined, settings);
  const url = server.baseUrl + paths.published(weekEventCode(0));
  while ((await fetch(url).catch(() => undefined))?.status !== 200) await sleep(1);
  const startMs = performance.now() - startedAtMs;
  await stop(server);
  return startMs;
}
