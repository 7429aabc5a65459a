import { posix, win32 } from "node:path";

/** Protected with all their contents, which belong to the system. */
const protectedTrees = [
  "/bin",
  "/boot",
  "/dev",
  "/etc",
  "/lib",
  "/lib32",
  "/lib64",
  "/proc",
  "/sbin",
  "/snap",
  "/sys",
  "/usr",
  "/Applications",
  "/Library",
  "/System",
  "/private/etc",
];
/** Protected themselves, but not their sub-folders, which may belong to a person. */
const protectedFolders = [
  "/",
  "/home",
  "/mnt",
  "/opt",
  "/private",
  "/private/var",
  "/run",
  "/Users",
  "/var",
  "/Volumes",
];

type Machine = { platform: NodeJS.Platform; env: NodeJS.ProcessEnv };
const thisMachine = (): Machine => ({
  platform: process.platform,
  env: process.env,
});

/** Whether a folder, given by its real path, belongs to the system or to several people. */
export function isProtected(folder: string, machine: Machine = thisMachine()): boolean {
  if (machine.platform === "win32") return isProtectedOnWindows(folder, machine.env);
  const path = posix.normalize(folder).replace(/(.)\/$/, "$1");
  return (
    protectedFolders.includes(path) ||
    protectedTrees.some((tree) => path === tree || path.startsWith(`${tree}/`))
  );
}

function isProtectedOnWindows(folder: string, env: NodeJS.ProcessEnv): boolean {
  const normal = (path: string) => win32.normalize(`${path}\\`).replace(/\\$/, "").toLowerCase();
  const path = normal(folder);
  const drive = normal(env.SystemDrive ?? "C:");
  const trees = [env.SystemRoot, env.ProgramFiles, env["ProgramFiles(x86)"], env.ProgramData]
    .filter((tree) => tree !== undefined)
    .map(normal);
  return (
    path === drive ||
    path === `${drive}\\users` ||
    trees.some((tree) => path === tree || path.startsWith(`${tree}\\`))
  );
}
