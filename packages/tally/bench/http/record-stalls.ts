import { renameSync, writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

const tickMs = 5;
const writeMs = 200;

/**
 * Imported into a server: writes its longest stalls since the last SIGUSR2 into `STALL_FILE`, in milliseconds of time and
 * of processor time. On a machine with other work, time also contains waiting for a processor.
 */
const file = process.env.STALL_FILE;
// The workers of the server import it too, and may stall.
if (file && isMainThread) {
  const readCpuMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let longest = { ms: 0, cpuMs: 0 };
  let last = { ms: performance.now(), cpuMs: readCpuMs() };
  process.on("SIGUSR2", () => (longest = { ms: 0, cpuMs: 0 }));
  setInterval(() => {
    const now = { ms: performance.now(), cpuMs: readCpuMs() };
    longest = {
      ms: Math.max(longest.ms, now.ms - last.ms - tickMs),
      cpuMs: Math.max(longest.cpuMs, now.cpuMs - last.cpuMs),
    };
    last = now;
  }, tickMs).unref();
  setInterval(() => {
    // At once, since it is read at any time.
    writeFileSync(`${file}.next`, JSON.stringify(longest));
    renameSync(`${file}.next`, file);
  }, writeMs).unref();
}
