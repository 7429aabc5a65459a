import { browser } from "./browser.ts";

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];
type SetHere = "allFrames" | "persistAcrossSessions" | "matches";
/** A script registered for every frame of its pages until it is unregistered. */
export type ContentScript = Omit<Registered, SetHere>;

export const everyPage: readonly string[] = ["*://*/*"];

/**
 * Registers scripts for new documents of these addresses and no others; open pages are not affected. Does nothing if they are
 * registered already, because it is called each time the background starts.
 */
export async function setContentScripts(
  scripts: readonly ContentScript[],
  matches: readonly string[],
): Promise<void> {
  const ids = scripts.map(({ id }) => id);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  const wanted = [...new Set(matches)].toSorted();
  const isDone =
    registered.length === (wanted.length > 0 ? scripts.length : 0) &&
    registered.every((script) => script.matches?.toSorted().join(" ") === wanted.join(" "));
  if (isDone) return;
  if (registered.length > 0) {
    await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
  }
  if (wanted.length === 0) return;
  await browser.scripting.registerContentScripts(
    scripts.map((script) => ({
      ...script,
      matches: wanted,
      allFrames: true,
      persistAcrossSessions: true,
    })),
  );
}
