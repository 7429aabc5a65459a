import path from "node:path";
import { type Event, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { buildFolder } from "../rig/rig.ts";
import { root } from "../run/run-command.ts";

type Say = (line?: string) => void;

const built = (...build: Parameters<typeof buildFolder>) =>
  path.relative(root, buildFolder(...build));

export function sayWhereThingsAre(options: {
  t: Text;
  say: Say;
  baseUrl: string;
  event: Event;
  dataFolder: string;
}): void {
  const { t, say, baseUrl, event, dataFolder } = options;
  say();
  say(t("start.eventPage", { url: baseUrl + paths.eventPage(event.code) }));
  say(t("start.joinPage", { url: baseUrl + paths.joinPage(event.code) }));
  say(t("start.screenPage", { url: baseUrl + paths.screenPage(event.code) }));
  say(t("start.newEventPage", { url: baseUrl + paths.newEventPage }));
  say(t("start.code", { code: `${event.code}@${event.host}` }));
  say(t("start.data", { folder: dataFolder }));
  say(
    t("start.extensions", {
      chromium: built("chrome"),
      firefox: built("firefox"),
      store: `${built("chrome", "store")}, ${built("firefox", "store")}`,
    }),
  );
}

/** Branded browsers accept an unpacked extension only from a person. */
export function sayHowToLoad(t: Text, say: Say): void {
  say(`\n${t("start.byHand")}`);
  say(`  ${t("start.byHandChromium", { folder: built("chrome") })}`);
  say(`  ${t("start.byHandFirefox", { file: path.join(built("firefox"), "manifest.json") })}`);
}
