import { createServer } from "node:http";
import type { HabitState } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { withApis } from "../../rig/page/with-apis.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";
import type { Rig } from "../../rig/rig.ts";

const pendingKey = "choices-to-confirm";

/** A page without scripts, in which a test runs those of an attacker. */
export async function openHostileSite() {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="fr"><meta charset="utf-8"><title>Film</title>
<link rel="icon" href="data:,"><body style="background: #efe"><main><h1>Film</h1></main></html>`);
  });
  return listenOnLoopback(server);
}

/** What a page could have made the extension store for the person. */
export async function readChoices(rig: Rig, control: Page) {
  const { kinds } = ((await rig.readStorage("habits")) ?? { kinds: {} }) as HabitState;
  const { [pendingKey]: pending = [] } = await withApis(
    control,
    ({ storage }, key) => storage.session.get(key),
    pendingKey,
  );
  return {
    fitSites: (await rig.readStorage("habits-fit-sites")) ?? [],
    pending,
    answers: Object.values(kinds).map(({ stance, accepted, dismissed, notHere }) => ({
      stance,
      accepted,
      dismissed,
      notHere,
    })),
  };
}

export const forgetChoices = (control: Page): Promise<void> =>
  withApis(control, ({ storage }, key) => storage.session.remove(key), pendingKey);

export const noChoice = {
  fitSites: [],
  pending: [],
  answers: [{ stance: "asks", accepted: 0, dismissed: 0, notHere: [] }],
};
