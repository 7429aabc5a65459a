import { spawn } from "node:child_process";

/**
 * Has a process, or a whole group of them, killed when this process ends in any way, SIGKILL included: a shell waits for the end
 * of a pipe that closes with this process. Returns how to call it off, for a process that has ended by itself.
 */
export function endWithThisProcess(pid: number, { isGroup = false } = {}): () => void {
  if (process.platform === "win32") return () => {};
  const target = isGroup ? -pid : pid;
  const shell = spawn("sh", ["-c", `read -r _; kill -9 ${target}`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  // A pipe holds this process open as little as the shell does.
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  return () => shell.kill("SIGKILL");
}
