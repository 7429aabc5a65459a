import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";

const names = ["Download", "Documents", "Desktop", "Pictures", "Music", "Videos"] as const;
/** What the folder is called on a system that does not say. */
const fallback: Readonly<Record<string, string>> = { Download: "Downloads" };

/** The folders of a person's files that exist, under the names that Linux gives them in the person's language. */
export async function usualFolders(env: NodeJS.ProcessEnv): Promise<string[]> {
  const home = env.HOME || homedir();
  const config = join(env.XDG_CONFIG_HOME || join(home, ".config"), "user-dirs.dirs");
  const text = await readFile(config, "utf8").catch(() => "");
  const found: string[] = [];
  for (const name of names) {
    const named = new RegExp(`^XDG_${name.toUpperCase()}_DIR="\\$HOME/([^"]+)"$`, "m").exec(
      text,
    )?.[1];
    const folder = join(home, named ?? fallback[name] ?? name);
    const isFolder = await stat(folder).then(
      (at) => at.isDirectory(),
      () => false,
    );
    if (isFolder) found.push(folder);
  }
  return found;
}
