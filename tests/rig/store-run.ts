import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Whether this run tries the store build where others try the work build. */
const isStoreRun = process.env.TEST_BUILD === "store";

/** The build of a test that names none. */
export const usualBuild = isStoreRun ? "store" : "work";

type Manifest = Record<`${"" | "optional_"}${"permissions" | "host_permissions"}`, string[]>;

/** Changes the manifest of a copied store build as if the person had granted what measuring every page needs. All other files stay as shipped. */
export function grantEverySite(folder: string): void {
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(readFileSync(file, "utf8")) as Manifest;
  manifest.host_permissions = manifest.optional_host_permissions;
  manifest.permissions = [...new Set([...manifest.permissions, "webRequest"])];
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name) => name !== "webRequest",
  );
  writeFileSync(file, JSON.stringify({ ...manifest, optional_host_permissions: [] }));
}

/** Chooses what the work build has by default, in a run with the store build. */
export async function chooseWorkDefaults(
  { mode, policy }: { mode?: string; policy?: object },
  write: (values: Record<string, unknown>) => Promise<void>,
): Promise<void> {
  if (isStoreRun && !mode && !policy) await write({ settings: {} });
}

/** Stored values with what the work build has by default: every page is measured, and nothing is stored for each site. */
export const withWorkDefaults = (values: Record<string, unknown>): Record<string, unknown> =>
  isStoreRun && "settings" in values
    ? {
        ...values,
        settings: { measurement: "always", siteHistory: "none", ...(values.settings as object) },
      }
    : values;
