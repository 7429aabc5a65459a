import { homedir } from "node:os";
import { join } from "node:path";

/** Where programs keep settings of a person on this system. */
export const settingsFolder = (env: NodeJS.ProcessEnv): string =>
  join(env.XDG_CONFIG_HOME || env.APPDATA || join(homedir(), ".config"), "digital-cleanup");
