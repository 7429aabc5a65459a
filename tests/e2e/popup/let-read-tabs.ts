import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** Changes a store build so that its popup reads the address of the tab, as after a click on its button, which no test can do. */
export async function letReadTabs(folder: string): Promise<void> {
  const file = path.join(folder, "manifest.json");
  const manifest = JSON.parse(await readFile(file, "utf8"));
  manifest.permissions.push("tabs");
  manifest.optional_permissions = manifest.optional_permissions.filter(
    (name: string) => name !== "tabs",
  );
  await writeFile(file, JSON.stringify(manifest));
}
