import { execFileSync } from "node:child_process";
import { root } from "./run-command.ts";

type Message = { code: string; file?: string; message: string };

/** What the linter of addons.mozilla.org says of files that are as they have to be. */
const explained: Record<string, string> = {
  UNSAFE_VAR_ASSIGNMENT: "Preact's own writing of innerHTML, which the extension never uses",
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: "the manifest does not name Firefox for Android",
};

/** Runs the linter of addons.mozilla.org, which is loaded for it, on both editions. True without an error and without an unknown warning. */
export function checkAddOn(): boolean {
  const found = ["firefox-mv3", "firefox-mv3-work"].flatMap((build) => {
    const words = ["lint", "--source-dir", `extension/.output/${build}`, "--output", "json"];
    const text = execFileSync("npx", ["--yes", "web-ext@10.7.0", ...words], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "inherit"],
    });
    const { errors, warnings } = JSON.parse(text) as { errors: Message[]; warnings: Message[] };
    return [...errors, ...warnings.filter(({ code }) => !Object.hasOwn(explained, code))];
  });
  for (const { code, file, message } of found) console.error(`${code} ${file ?? ""}: ${message}`);
  return found.length === 0;
}
