import { browser, type Storage } from "../browser.ts";
import { serialize } from "../serialize.ts";
import { signalKey } from "../stored-values/watch-values.ts";
import type { EffectiveSettings } from "./settings.ts";
import { settingsKey, watchSettings } from "./watch-settings.ts";

/*
 * The effective settings as the background checked them last, so that a page opens without the code that checks them. The browser
 * clears this storage when it starts and when the extension is updated, and content scripts cannot access it.
 */
const copyKey = "settings-copy";
const changeKey = signalKey(settingsKey);

/** `change`: the last change of the settings when the copy was made. */
type Copy = { change: unknown; settings: EffectiveSettings };

/** The copy; undefined if there is none or if the settings have changed since. */
export async function readSettingsCopy(): Promise<EffectiveSettings | undefined> {
  const stored = await browser.storage.session.get([copyKey, changeKey]);
  const copy = stored[copyKey] as Copy | undefined;
  return copy?.change === stored[changeKey] ? copy?.settings : undefined;
}

/**
 * Calls `listener` when the background replaced a copy although no person changed a setting: a policy had arrived, maybe before
 * this page was there to notice it.
 */
export function watchPolicyCopy(listener: () => void): void {
  browser.storage.onChanged.addListener(
    (changes: Record<string, Storage.StorageChange>, area: string) => {
      const { oldValue, newValue } = (area === "session" && changes[copyKey]) || {};
      const [before, after] = [oldValue, newValue] as (Copy | undefined)[];
      if (before && after && before.change === after.change) listener();
    },
  );
}

/** Copies the settings that `read` returns, now and after each change. */
export function keepSettingsCopy(read: () => Promise<EffectiveSettings>): void {
  const copy = serialize(async () => {
    const { [changeKey]: change } = await browser.storage.session.get(changeKey);
    await browser.storage.session.set({ [copyKey]: { change, settings: await read() } });
  });
  watchSettings(() => void copy());
  void copy();
}
