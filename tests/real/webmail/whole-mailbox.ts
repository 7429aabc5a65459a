import { readdirSync, statSync } from "node:fs";
import path from "node:path";
import { recordedObservations } from "../../rig/page/recorded-observations.ts";
import type { Stage } from "./stage.ts";

/** All files of all folders, and those in the trash and below it. */
export function lookAtDisk({ webmail }: Stage) {
  const root = path.join(webmail.home, "Maildir");
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && /\/(?:cur|new)$/.test(entry.parentPath),
  );
  const sizes = files.map(({ parentPath, name }) => ({
    isTrash: /\/\.Trash(?:\.|\/)/.test(parentPath),
    bytes: statSync(path.join(parentPath, name)).size,
  }));
  return {
    messages: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    trash: sizes.filter(({ isTrash }) => isTrash).length,
  };
}

/** What the extension said since the events `from` and counts `at`. */
export async function observedSince({ messageRecord }: Stage, from: number, at: number) {
  const { events, counted } = await recordedObservations(messageRecord);
  const aside = events
    .slice(from)
    .filter(({ type, permanent }) => type === "mail.deleted" && permanent === false);
  const actions = counted.slice(at);
  return {
    n: actions.reduce((sum, { count }) => sum + count, 0),
    /** Absent if those of an action are unknown. */
    bytes: actions.reduce<number | undefined>(
      (sum, { bytes }) => (sum === undefined || bytes === undefined ? undefined : sum + bytes),
      0,
    ),
    aside: aside.reduce((sum, event) => sum + Number(event.n), 0),
  };
}
