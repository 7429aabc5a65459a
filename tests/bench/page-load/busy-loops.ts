import { spawn } from "node:child_process";
import { endWithThisProcess } from "../../rig/end-with-this-process.ts";

/** Keeps `count` processors busy until the returned function is called. */
export function startBusyLoops(count: number): () => void {
  const loops = Array.from({ length: count }, () => {
    const loop = spawn(process.execPath, ["-e", "for (;;);"], { stdio: "ignore" });
    const forget = endWithThisProcess(loop.pid!);
    return { loop, forget };
  });
  return () => {
    for (const { loop, forget } of loops) {
      loop.kill("SIGKILL");
      forget();
    }
  };
}
