import { type ContentScript, setContentScripts } from "../../platform/content-scripts.ts";
import { hostPattern } from "../../platform/access/host-pattern.ts";
import { hasPermissions } from "../../platform/access/permissions.ts";

const scripts: ContentScript[] = [
  { id: "habits-mail", js: ["/habits-mail.js"], runAt: "document_start" },
  { id: "webmail-page", js: ["/webmail-page.js"], runAt: "document_start", world: "MAIN" },
];

/** Registers both scripts for these origins, as far as access is granted, and for no others. They run from the next page load on. */
export async function registerWebmailScripts(origins: readonly string[]): Promise<void> {
  const patterns = origins.map(hostPattern);
  const isGranted = await Promise.all(
    patterns.map((pattern) => hasPermissions({ origins: [pattern] })),
  );
  await setContentScripts(
    scripts,
    patterns.filter((_, at) => isGranted[at]),
  );
}
