import { browser } from "./browser.ts";

type Registered = Parameters<typeof browser.scripting.registerContentScripts>[0][number];
type Given = "allFrames" | "persistAcrossSessions" | "matches";
/** One file or more in every frame of the pages it is for, until it is taken away. */
export type ContentScript = Omit<Registered, Given>;

export const everyPage: readonly string[] = ["*://*/*"];

/**
 * Puts these scripts into documents of these addresses from now on, and nowhere else; open pages keep what they have. Does
 * nothing where that is so already, for it is called each time the background starts.
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
