import { type ContentScript, setContentScripts } from "../../platform/content-scripts.ts";
import { hostPattern } from "../../platform/host-pattern.ts";
import { hasPermissions } from "../../platform/permissions.ts";

const scripts: ContentScript[] = [
  { id: "habits-mail", js: ["/habits-mail.js"], runAt: "document_start" },
  { id: "webmail-page", js: ["/webmail-page.js"], runAt: "document_start", world: "MAIN" },
];

/** Puts both scripts into the webmails at these origins from their next load on, where the browser gives access, and nowhere else. */
export async function setMailScripts(origins: readonly string[]): Promise<void> {
  const patterns = origins.map(hostPattern);
  const allowed = await Promise.all(
    patterns.map((pattern) => hasPermissions({ origins: [pattern] })),
  );
  await setContentScripts(
    scripts,
    patterns.filter((_, at) => allowed[at]),
  );
}
