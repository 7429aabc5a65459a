import path from "node:path";
import { type Event, paths } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { buildFolder } from "../../rig/rig.ts";
import { root } from "../test/run-command.ts";

type Print = (line?: string) => void;

const built = (...build: Parameters<typeof buildFolder>) =>
  path.relative(root, buildFolder(...build));

export function printAddresses(options: {
  t: Text;
  print: Print;
  baseUrl: string;
  event: Event;
  dataFolder: string;
}): void {
  const { t, print, baseUrl, event, dataFolder } = options;
  print();
  print(t("start.eventPage", { url: baseUrl + paths.eventPage(event.code) }));
  print(t("start.joinPage", { url: baseUrl + paths.joinPage(event.code) }));
  print(t("start.screenPage", { url: baseUrl + paths.screenPage(event.code) }));
  print(t("start.newEventPage", { url: baseUrl + paths.newEventPage }));
  print(t("start.code", { code: `${event.code}@${event.host}` }));
  print(t("start.data", { folder: dataFolder }));
  print(
    t("start.extensions", {
      chromium: built("chrome"),
      firefox: built("firefox"),
      store: `${built("chrome", "store")}, ${built("firefox", "store")}`,
    }),
  );
}

/** Branded browsers accept an unpacked extension only from a person. */
export function printLoadingHelp(t: Text, print: Print): void {
  print(`\n${t("start.byHand")}`);
  print(`  ${t("start.byHandChromium", { folder: built("chrome") })}`);
  print(`  ${t("start.byHandFirefox", { file: path.join(built("firefox"), "manifest.json") })}`);
}
