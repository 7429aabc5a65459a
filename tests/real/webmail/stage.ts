import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { emptyHabitState } from "@digital-cleanup/habits";
import type { Page } from "puppeteer-core";
import { listsHost } from "../../corpus/webmail/unsubscribe-server.ts";
import {
  openWebmail,
  type Webmail,
  type WebmailName,
  type WebmailOptions,
} from "../../corpus/webmail/open-webmails.ts";
import { mailboxWords } from "../../corpus/webmail/words.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import { forgetCrash } from "../../rig/folders/forget-crash.ts";
import { killGroup } from "../../rig/open-browsers.ts";
import type { Rig } from "../../rig/rig.ts";
import type { Driver } from "./driver.ts";
import { roundcubeDriver } from "./drive-roundcube.ts";
import { sogoDriver } from "./drive-sogo.ts";
import { zimbraDriver } from "./drive-zimbra.ts";
import {
  recordMessages,
  type MessageRecord,
  recordPortMessages,
} from "../../rig/page/record-messages.ts";
import { recordTabMessages } from "../../rig/page/record-tab-messages.ts";
import { registeredScripts } from "../../rig/page/with-apis.ts";
import { setWaitLimit, waitUntil } from "../../rig/wait-until.ts";

export type BrowserName = "chromium" | "firefox";
/** The extension speaks both languages, one in each browser. */
export const languages = { chromium: "fr", firefox: "en" } as const;

/** A watched webmail in a real browser, with a signed-in person. */
export type Stage = {
  webmail: Webmail;
  driver: Driver;
  rig: Rig;
  page: Page;
  tabId: number;
  messageRecord: MessageRecord;
  /** The page script's posts to the isolated script. */
  posts: () => Promise<string[]>;
  /** Messages of the background and the popup to the page, as JSON. */
  toPage: () => Promise<string[]>;
  /** A file of exactly 5,000,000 bytes whose name is a word of the mailbox. */
  heavyFile: string;
  /** Clears the record of shown nudges, so that the next one need not wait 20 minutes. */
  forgetNudges: () => Promise<void>;
  /** Kills Chromium and starts it again with the same profile, where the person signs in again. */
  killBrowser: () => Promise<Stage>;
  close: () => Promise<void>;
};

const launch = { chromium: launchChromium, firefox: launchFirefox };
const drivers = { roundcube: roundcubeDriver, sogo: sogoDriver, zimbra: zimbraDriver };
const heavyBytes = 5_000_000;
/** After this time a condition is given up. A page takes more than a minute to load on a busy machine. */
const limitMs = 300_000;

export async function openStage(
  name: WebmailName,
  browser: BrowserName,
  options?: WebmailOptions,
): Promise<Stage> {
  setWaitLimit(limitMs);
  const folder = mkdtempSync(path.join(tmpdir(), "stage-"));
  const webmail = await openWebmail(name, options);
  const stage = await enter({ webmail, browser, folder });
  return {
    ...stage,
    close: async () => {
      await stage.close();
      await webmail.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Entrance = {
  webmail: Webmail;
  browser: BrowserName;
  folder: string;
  isAgain?: boolean;
};

/** Opens a browser in which the webmail is watched, and signs in. `close` leaves the webmail running. */
async function enter({ webmail, browser, folder, isAgain = false }: Entrance): Promise<Stage> {
  const heavyFile = path.join(folder, `${mailboxWords.files[0]}.bin`);
  writeFileSync(heavyFile, Buffer.alloc(heavyBytes, 7));
  const profile = path.join(folder, "profile");
  mkdirSync(profile, { recursive: true });
  if (isAgain) await forgetCrash(profile);
  const rig = await launch[browser]({
    takesAnyCertificate: true,
    localNames: [listsHost],
    // Firefox keeps no extension that was installed for a test.
    ...(browser === "chromium" && { profile }),
    // The second start opens no such page, for which the launch would wait.
    keepsWelcome: isAgain,
  });
  const messageRecord = await recordMessages(rig);
  const settings = { webmails: [webmail.origin], language: languages[browser] };
  await rig.writeStorage({ settings });
  await waitUntil("the scripts are registered", async () =>
    (await registeredScripts(messageRecord.page)).includes("webmail-page"),
  );
  const page = await rig.browser.newPage();
  page.setDefaultTimeout(limitMs);
  await page.setViewport({ width: 1280, height: 800 });
  const posts = await recordPortMessages(page);
  const driver = drivers[webmail.name];
  await driver.signIn(page, webmail);
  const tabId = await rig.tabIdOf(page);
  let killed: Stage | undefined;
  return {
    webmail,
    driver,
    rig,
    page,
    tabId,
    messageRecord,
    posts,
    toPage: await recordTabMessages(messageRecord.page, tabId),
    heavyFile,
    forgetNudges: () => rig.writeStorage({ habits: emptyHabitState() }),
    killBrowser: async () => {
      killGroup(rig.browser.process()?.pid);
      await rig.close().catch(() => undefined);
      killed = await enter({ webmail, browser, folder, isAgain: true });
      return killed;
    },
    close: () => (killed ?? rig).close(),
  };
}
