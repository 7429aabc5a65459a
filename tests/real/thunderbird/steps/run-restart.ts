import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { account } from "../../../corpus/webmail/dovecot.ts";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import { launchThunderbird } from "../../../rig/thunderbird/launch-thunderbird.ts";
import { writeXpi } from "../../../rig/thunderbird/write-xpi.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import type { Row } from "../../row.ts";
import { openExtensionPage } from "../extension-page.ts";
import { readCounted } from "../read-counted.ts";
import { openThunderbirdStage, workBuild } from "../stage.ts";
import { sumsOf, writeSums } from "../sums-of.ts";

const id = "digital-cleanup-thunderbird-work@extension";
const page = "mailbox-weight.html";

const countSpaces = `return Services.wm.getMostRecentWindow("mail:3pane").document.querySelectorAll("#spacesToolbar [id*='-spacesButton-']").length;`;

/** Thunderbird is closed while the space has read a part of the mailbox, and started again. */
export async function runRestart({ program }: ThunderbirdVersion): Promise<Row[]> {
  const profile = mkdtempSync(path.join(tmpdir(), "restart-"));
  const file = path.join(profile, "extensions", `${id}.xpi`);
  mkdirSync(path.dirname(file));
  writeXpi(workBuild, file);
  const stage = await openThunderbirdStage({ program, profile, extension: { id } });
  try {
    const first = await openExtensionPage(stage.thunderbird, page);
    await first.press("#start");
    await waitUntil("a first folder", async () => (await first.look("#results li")).length > 0);
    await first.press("#stop");
    await first.until('[role="status"][data-state="stopped"], [role="status"][data-state="done"]');
    // The answer does not come if Thunderbird ends first.
    void stage.thunderbird.marionette
      .run("Services.startup.quit(Ci.nsIAppStartup.eForceQuit);")
      .catch(() => undefined);
    await stage.thunderbird.closed;
    const again = await launchThunderbird({
      imapPort: stage.imapPort,
      smtpPort: stage.smtp.port,
      account,
      extension: { id },
      program,
      profile,
    });
    try {
      await waitUntil("both spaces", async () => (await again.marionette.run(countSpaces)) === 2);
      const second = await openExtensionPage(again, page);
      const kept = (await second.look("#results li")).length;
      await second.press("#start");
      await second.until('[role="status"][data-state="done"]');
      const read = writeSums(await sumsOf(second));
      const truth = writeSums(Object.values(stage.onDisk()));
      const { actions } = await readCounted(again);
      return [
        {
          what: "stops reading, closes Thunderbird, starts it again and reads",
          truth,
          extension: `both spaces are there; ${kept} sums kept; ${read}; ${actions.length} counted`,
          isRight: kept === 0 && read === truth && actions.length === 0,
        },
      ];
    } finally {
      await again.close();
    }
  } finally {
    await stage.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
