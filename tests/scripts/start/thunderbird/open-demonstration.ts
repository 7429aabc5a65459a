import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Language } from "@digital-cleanup/text";
import { installServers } from "../../../corpus/webmail/install-servers.ts";
import { openThunderbirdStage } from "../../../real/thunderbird/stage.ts";
import { installTools } from "../../../rig/tools/install-tools.ts";

type Print = (line: string) => void;

/** Installs what the demonstration needs, if root on Debian. Returns a line of advice for each missing program. */
export const installForDemonstration = (print: Print, announce: (packages: string) => string) => [
  ...installTools(["thunderbird"], print, announce),
  ...installServers(print, ["dovecot-imapd"]),
];

/** Heavy enough for a suggestion, and below the size at which Thunderbird itself speaks. */
const heavyBytes = 4_000_000;

/** Thunderbird for the person at this machine, over a mailbox on this machine, with a profile of its own. All of it is gone after `close`. */
export async function openDemonstration(language: Language) {
  const folder = mkdtempSync(path.join(tmpdir(), "thunderbird-demo-"));
  const heavyFile = path.join(folder, "plan.bin");
  writeFileSync(heavyFile, Buffer.alloc(heavyBytes, 7));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  try {
    const { thunderbird, close } = await openThunderbirdStage({ display: "here", language });
    return {
      heavyFile,
      /** Resolves when the person closes Thunderbird. */
      closed: thunderbird.closed,
      close: async () => {
        await close();
        removeFolder();
      },
    };
  } catch (error) {
    removeFolder();
    throw error;
  }
}
