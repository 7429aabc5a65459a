import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyUnderPolicies } from "../../rig/copy-under-policies.ts";
import type { ThunderbirdVersion } from "../../rig/thunderbird/find-versions.ts";
import type { Thunderbird } from "../../rig/thunderbird/launch-thunderbird.ts";
import { openPage } from "../../rig/thunderbird/open-page.ts";
import { writeXpi } from "../../rig/thunderbird/write-xpi.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import type { Row } from "../row.ts";
import { openThunderbirdStage, workBuild } from "./stage.ts";

const id = "digital-cleanup-thunderbird-work@extension";
const managed = {
  language: "fr",
  organisation: "Mairie",
  fileSharingUrl: "https://partage.mairie.test",
};

/** The file that an administrator offers for download. */
async function serveXpi() {
  const folder = mkdtempSync(path.join(tmpdir(), "xpi-"));
  const file = path.join(folder, "extension.xpi");
  writeXpi(workBuild, file);
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/x-xpinstall");
    response.end(readFileSync(file));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/extension.xpi`,
    close: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    },
  };
}

/** The work build on a managed computer: installed by policy, with the settings of the organisation. */
export async function runPolicy({ program }: ThunderbirdVersion): Promise<Row[]> {
  const xpi = await serveXpi();
  const managedProgram = copyUnderPolicies(program, {
    ExtensionSettings: { [id]: { installation_mode: "force_installed", install_url: xpi.url } },
    "3rdparty": { Extensions: { [id]: managed } },
  });
  try {
    const stage = await openThunderbirdStage({
      program: managedProgram.program,
      extension: { id },
    });
    try {
      return [await readInstallation(stage.thunderbird), await readLocked(stage.thunderbird)];
    } finally {
      await stage.close();
    }
  } finally {
    managedProgram.remove();
    xpi.close();
  }
}

async function readInstallation({ marionette }: Thunderbird): Promise<Row> {
  const seen = await marionette.run<{ isActive: boolean; mayRemove: boolean; mayDisable: boolean }>(
    `const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
    const { isActive, permissions } = await AddonManager.getAddonByID(args[0]);
    return {
      isActive,
      mayRemove: Boolean(permissions & AddonManager.PERM_CAN_UNINSTALL),
      mayDisable: Boolean(permissions & AddonManager.PERM_CAN_DISABLE),
    };`,
    id,
  );
  const { isActive, mayRemove, mayDisable } = seen;
  return {
    what: "starts a managed Thunderbird",
    truth: "the policy installs an unsigned file, without a question",
    extension: `${isActive ? "runs" : "does not run"}, ${mayRemove ? "can" : "cannot"} be removed, ${mayDisable ? "can" : "cannot"} be disabled`,
    isRight: isActive && !mayRemove && !mayDisable,
  };
}

async function readLocked(thunderbird: Thunderbird): Promise<Row> {
  const { run } = await openPage(thunderbird, "dashboard.html#display");
  const read = () =>
    run<{ language: string; isLocked: boolean; text: string }>(
      `() => {
        const { lang } = document.documentElement;
        const isLocked = Boolean(document.getElementById("language")?.disabled);
        return { language: lang, isLocked, text: document.body.textContent };
      }`,
    );
  await waitUntil("the page names the organisation", async () =>
    (await read()).text.includes(managed.organisation),
  );
  const { language, isLocked } = await read();
  return {
    what: "opens the settings there",
    truth: "the policy sets the language and the organisation",
    extension: `in “${language}”, ${isLocked ? "locked" : "NOT locked"}, with the organisation's name`,
    isRight: language === managed.language && isLocked,
  };
}
