import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { account } from "../../corpus/webmail/dovecot.ts";
import { connectMarionette } from "../../rig/thunderbird/marionette.ts";
import { profilePreferences } from "../../rig/thunderbird/profile-preferences.ts";
import { toolPath } from "../../rig/tools/find-tools.ts";
import { waitUntil } from "../../rig/wait-until.ts";

/** A profile with an account, and with the extension if there is one. It is kept between starts, as a person's is. */
export function makeProfile(extension?: { file: string; id: string }) {
  const profile = mkdtempSync(path.join(tmpdir(), "thunderbird-start-"));
  // No server listens there: nothing is fetched at a start.
  writeFileSync(
    path.join(profile, "user.js"),
    profilePreferences({ imapPort: 9, smtpPort: 9, account }),
  );
  if (extension) {
    mkdirSync(path.join(profile, "extensions"));
    copyFileSync(extension.file, path.join(profile, "extensions", `${extension.id}.xpi`));
  }
  return { profile, remove: () => rmSync(profile, { recursive: true, force: true }) };
}

/** How long Thunderbird takes from its start until its window is loaded. Throws if the extension `id` does not run then. */
export async function timeStart(profile: string, id?: string): Promise<number> {
  const portFile = path.join(profile, "MarionetteActivePort");
  rmSync(portFile, { force: true });
  const flags = ["--headless", "--no-remote", "--profile", profile];
  const child = spawn(
    toolPath("thunderbird"),
    [...flags, "--marionette", "--remote-allow-system-access"],
    { env: { ...process.env, HOME: profile }, stdio: "ignore" },
  );
  const ended = once(child, "exit");
  try {
    const port = await waitUntil("Thunderbird listens", () => {
      return existsSync(portFile) && Number(readFileSync(portFile, "utf8"));
    });
    const marionette = await connectMarionette(port);
    const loadedMs = await waitUntil("the window is loaded", () =>
      marionette.run<number>(
        `const window = Services.wm.getMostRecentWindow("mail:3pane");
        const loadedMs = window?.performance.timing.loadEventEnd;
        return loadedMs ? loadedMs - Services.startup.getStartupInfo().process.getTime() : 0;`,
      ),
    );
    if (id) {
      await waitUntil("the extension runs", () =>
        marionette.run<boolean>("return Boolean(WebExtensionPolicy.getByID(args[0])?.active);", id),
      );
    }
    // The answer does not come if Thunderbird ends first.
    void marionette
      .run("Services.startup.quit(Ci.nsIAppStartup.eForceQuit);")
      .catch(() => undefined);
    await ended;
    marionette.close();
    return loadedMs;
  } finally {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGKILL");
  }
}
