import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { exampleThunderbirdPolicy } from "../../../../extension/build/enterprise/example-policy.ts";
import { thunderbirdPackage } from "../../../../extension/build/enterprise/packages.ts";
import { workThunderbirdId as id } from "../../../../extension/build/work-identity.ts";
import { copyUnderPolicies } from "../../../rig/copy-under-policies.ts";
import type { ThunderbirdVersion } from "../../../rig/thunderbird/find-versions.ts";
import type { Thunderbird } from "../../../rig/thunderbird/launch-thunderbird.ts";
import { openPage } from "../../../rig/thunderbird/open-page.ts";
import { waitUntil } from "../../../rig/wait-until.ts";
import { root } from "../../../scripts/test/run-command.ts";
import type { Row } from "../../row.ts";
import { openThunderbirdStage, workBuild } from "../stage.ts";

const managed = exampleThunderbirdPolicy;

/** The file of the kit, with the address of a server that exists. */
function kitPolicies(installUrl: string): object {
  const kit = readFileSync(path.join(root, "docs/enterprise/thunderbird/policies.json"), "utf8");
  const { policies } = JSON.parse(kit) as {
    policies: { ExtensionSettings: Record<string, { install_url: string }> };
  };
  policies.ExtensionSettings[id]!.install_url = installUrl;
  return policies;
}

/** The file that an administrator offers for download. */
async function serveXpi() {
  const packed = thunderbirdPackage({
    build: workBuild,
    updateFolder: "https://mises-a-jour.example.org",
  });
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "application/x-xpinstall");
    response.end(packed["digital-cleanup-thunderbird-work.xpi"]);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/extension.xpi`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The packed work build on a managed computer: installed by the policy of the kit, with its settings. */
export async function runPolicy({ program }: ThunderbirdVersion): Promise<Row[]> {
  const xpi = await serveXpi();
  const managedProgram = copyUnderPolicies(program, kitPolicies(xpi.url));
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
    // `normal_installed` lets a person disable it.
    isRight: isActive && !mayRemove && mayDisable,
  };
}

async function readLocked(thunderbird: Thunderbird): Promise<Row> {
  const { run } = await openPage(thunderbird, "dashboard.html#settings");
  const read = () =>
    run<{ language: string; server: string; isLocked: boolean; text: string }>(
      `() => {
        const { lang } = document.documentElement;
        const field = document.getElementById("tallyBaseUrl");
        return { language: lang, server: field?.value, isLocked: Boolean(field?.disabled), text: document.body.textContent };
      }`,
    );
  await waitUntil("the page names the organisation", async () =>
    (await read()).text.includes(managed.organisation),
  );
  const { language, server, isLocked } = await read();
  return {
    what: "opens the settings there",
    truth: "the policy recommends the language, and sets the event server and the organisation",
    extension: `in “${language}”, ${server} ${isLocked ? "locked" : "NOT locked"}, with the organisation's name`,
    isRight:
      language === managed.recommended.language && server === managed.tallyBaseUrl && isLocked,
  };
}
