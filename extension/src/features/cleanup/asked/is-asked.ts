import type { Choice, DuplicateGroup } from "@digital-cleanup/cleaner";
import { isCommandPage } from "../../../platform/build.ts";
import { askedTypes } from "./asked-types.ts";

type WithPlatform = { userAgentData?: { platform: string } };
/** The command moves files without any question. */
const typesHere = isCommandPage
  ? new Set<string>()
  : askedTypes((navigator as WithPlatform).userAgentData?.platform ?? "");

/** Whether the browser asks the person before it moves this file. Only its last extension counts. */
export function isAsked(path: string, types = typesHere): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1).replace(/[ .]{1,16}$/, "");
  const dot = name.lastIndexOf(".");
  return dot >= 0 && types.has(name.slice(dot + 1).toLowerCase());
}

/** The files that move without a question, and those about which the browser asks one by one. */
export function splitAsked<T extends { path: string }>(
  files: readonly T[],
): { silent: T[]; asked: T[] } {
  const { silent = [], asked = [] } = Object.groupBy(files, ({ path }) =>
    isAsked(path) ? "asked" : "silent",
  );
  return { silent, asked };
}

/** The choices that keep each copy about which the browser would ask. The person may tick them one group at a time. */
export const keepAsked = (groups: readonly DuplicateGroup[]): [path: string, choice: Choice][] =>
  groups
    .flatMap(({ files }) => splitAsked(files).asked)
    .map(({ path }): [string, Choice] => [path, "keep"]);
