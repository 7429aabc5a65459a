import { spawn } from "node:child_process";

/**
 * Kills a process or a process group when this process ends in any way, including SIGKILL: a shell
 * waits for the end of a pipe that closes with this process. Returns a function that cancels this
 * once the process has ended by itself.
 */
export function endWithThisProcess(pid: number, { isGroup = false } = {}): () => void {
  if (process.platform === "win32") return () => {};
  const target = isGroup ? -pid : pid;
  const shell = spawn("sh", ["-c", `read -r _; kill -9 ${target}`], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  shell.unref();
  // Neither the pipe nor the shell keeps this process running.
  (shell.stdin as unknown as { unref?: () => void }).unref?.();
  shell.on("error", () => undefined);
  shell.stdin.on("error", () => undefined);
  return () => shell.kill("SIGKILL");
}
