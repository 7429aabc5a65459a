import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endWithThisProcess } from "../end-with-this-process.ts";
import { toolPath } from "../tools/find-tools.ts";
import { waitUntil } from "../wait-until.ts";
import { connectMarionette, type Marionette } from "./marionette.ts";
import { type MailServers, profilePreferences } from "./profile-preferences.ts";

/** Thunderbird over a mailbox, until `close`. */
export type Thunderbird = {
  marionette: Marionette;
  /** Runs an async function in the extension's background, or in its page at `page`. Arguments and result are JSON. */
  runInExtension: <Result>(
    source: string,
    args: readonly unknown[],
    page?: string,
  ) => Promise<Result>;
  /** Resolves when the program has ended. */
  closed: Promise<unknown>;
  close: () => Promise<void>;
};

export type LaunchOptions = MailServers & {
  /** The folder of the built extension, which is installed until Thunderbird ends; or the id of one that a policy installs. */
  extension: string | { id: string };
  /** By default the installed one. */
  program?: string;
  /** A display, or `here` for the current one; without one no window is drawn. */
  display?: string;
  /** A folder that stays when Thunderbird ends, to start it again over it. By default one of its own, removed by `close`. */
  profile?: string;
};

export async function launchThunderbird(options: LaunchOptions): Promise<Thunderbird> {
  const profile = options.profile ?? mkdtempSync(path.join(tmpdir(), "thunderbird-"));
  const portFile = path.join(profile, "MarionetteActivePort");
  rmSync(portFile, { force: true });
  writeFileSync(path.join(profile, "user.js"), profilePreferences(options));
  const flags = [
    "--no-remote",
    "--profile",
    profile,
    "--marionette",
    "--remote-allow-system-access",
  ];
  const child = spawn(
    options.program ?? toolPath("thunderbird"),
    options.display ? flags : ["--headless", ...flags],
    {
      env: { ...process.env, HOME: profile, ...displayOf(options) },
      stdio: "ignore",
    },
  );
  const closed = once(child, "exit");
  const cancelEnding = child.pid === undefined ? undefined : endWithThisProcess(child.pid);
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill("SIGKILL");
      await closed;
    }
    cancelEnding?.();
    if (!options.profile)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    const port = await waitUntil("Thunderbird listens", () => {
      return existsSync(portFile) && Number(readFileSync(portFile, "utf8"));
    });
    const marionette = await connectMarionette(port);
    await waitUntil("Thunderbird's window is open", () =>
      marionette.run<boolean>(
        `const window = Services.wm.getMostRecentWindow("mail:3pane");
        const tabs = window?.document.getElementById("tabmail")?.tabInfo ?? [];
        // After a restart, a page of the extension may be in front.
        const mail = tabs.find(({ mode }) => mode.name === "mail3PaneTab");
        return Boolean(window?.gSpacesToolbar?.isLoaded && mail?.chromeBrowser.contentWindow?.displayFolder);`,
      ),
    );
    await storePassword(marionette, options.account);
    await updateFolders(marionette);
    const id = await untilInstalled(marionette, options.extension);
    return {
      marionette,
      closed,
      runInExtension: (source, args, page) =>
        marionette.run(runInExtension, id, source, JSON.stringify(args), page ?? null),
      close: async () => {
        marionette.close();
        await close();
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const displayOf = ({ display }: LaunchOptions): NodeJS.ProcessEnv =>
  display && display !== "here" ? { DISPLAY: display } : {};

/** The id of the extension once it runs. */
async function untilInstalled(
  marionette: Marionette,
  extension: LaunchOptions["extension"],
): Promise<string> {
  if (typeof extension === "string") {
    const installed = await marionette.send("Addon:Install", { path: extension, temporary: true });
    return (installed as { value: string }).value;
  }
  await waitUntil("the policy has installed the extension", () =>
    marionette.run<boolean>(
      `return Boolean(WebExtensionPolicy.getByID(args[0])?.extension?.views?.size);`,
      extension.id,
    ),
  );
  return extension.id;
}

const storePassword = (marionette: Marionette, { name, password }: MailServers["account"]) =>
  marionette.run(
    `const info = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
    info.init("imap://127.0.0.1", null, "imap://127.0.0.1", args[0], args[1], "", "");
    const known = await Services.logins.searchLoginsAsync({ origin: "imap://127.0.0.1" });
    if (known.length === 0) await Services.logins.addLoginAsync(info);`,
    name,
    password,
  );

/** The first update of a folder brings only the list of folders, so it goes round twice. */
const updateFolders = (marionette: Marionette): Promise<void> =>
  marionette.run(
    `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const server = MailServices.accounts.getAccount("account1").incomingServer;
    server.performExpand(null);
    const update = (folder) => new Promise((resolve) => {
      try {
        folder.QueryInterface(Ci.nsIMsgImapMailFolder).updateFolderWithListener(null, { OnStartRunningUrl() {}, OnStopRunningUrl: resolve });
      } catch { resolve(); }
      setTimeout(resolve, 20000);
    });
    const { setTimeout } = ChromeUtils.importESModule("resource://gre/modules/Timer.sys.mjs");
    for (let round = 0; round < 2; round++) {
      for (const folder of server.rootFolder.descendants) await update(folder);
    }`,
  );

/** A frame script sees \`browser\` and passes the content security policy, which Marionette's own contexts do not. */
const runInExtension = `
  const [id, source, given, page] = args;
  const { extension } = WebExtensionPolicy.getByID(id);
  await extension.wakeupBackground?.();
  const windows = [...Services.wm.getEnumerator(null)];
  const browsers = windows.flatMap((window) => [
    ...window.document.querySelectorAll("browser"),
    ...(window.document.getElementById("tabmail")?.tabInfo ?? []).map((tab) => tab.browser).filter(Boolean),
  ]);
  const target = page === null
    ? [...extension.views].find((view) => view.viewType === "background")?.xulBrowser
    : browsers.find((browser) => browser.currentURI?.spec.startsWith(extension.baseURL + page));
  if (!target) throw new Error("no such page of the extension: " + page);
  const mm = target.messageManager;
  const key = "run-" + Math.random();
  const answer = new Promise((resolve) => {
    mm.addMessageListener(key, function listen({ data }) {
      mm.removeMessageListener(key, listen);
      resolve(data);
    });
  });
  mm.loadFrameScript("data:application/javascript," + encodeURIComponent(\`
    (() => {
      // As in a click: permissions are granted only there.
      const input = content.windowUtils.setHandlingUserInput(true);
      const box = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      Cu.evalInSandbox("(async (given) => JSON.stringify({ value: await (" + \${JSON.stringify(source)} + ")(...JSON.parse(given)) }))", box)(\${JSON.stringify(given)})
        .then((text) => sendAsyncMessage(\${JSON.stringify(key)}, { text }), (error) => sendAsyncMessage(\${JSON.stringify(key)}, { error: String(error) }));
      input.destruct();
    })();
  \`), false);
  const { text, error } = await answer;
  if (error) throw new Error(error);
  return JSON.parse(text).value ?? null;
`;
