import { browser } from "../../platform/browser.ts";
import { hostPattern } from "../../platform/host-pattern.ts";
import { hasPermissions } from "../../platform/permissions.ts";

const every = { allFrames: true, runAt: "document_start", persistAcrossSessions: true } as const;
const files = [
  { id: "habits-mail", js: ["/habits-mail.js"] },
  { id: "webmail-page", js: ["/webmail-page.js"], world: "MAIN" as const },
];
const ids = files.map(({ id }) => id);

/** Puts both scripts into the webmails at these origins from their next load on, where the browser gives access, and nowhere else. */
export async function setMailScripts(origins: readonly string[]): Promise<void> {
  const patterns = [...new Set(origins.map(hostPattern))];
  const allowed = await Promise.all(
    patterns.map((pattern) => hasPermissions({ origins: [pattern] })),
  );
  const matches = patterns.filter((_, at) => allowed[at]);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids });
  if (matches.length === 0) {
    if (registered.length > 0) {
      await browser.scripting.unregisterContentScripts({ ids: registered.map(({ id }) => id) });
    }
    return;
  }
  const scripts = files.map((file) => ({ ...every, ...file, matches }));
  await (registered.length > 0
    ? browser.scripting.updateContentScripts(scripts)
    : browser.scripting.registerContentScripts(scripts));
}
