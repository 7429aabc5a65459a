// Plain JavaScript for Node 20, until the installation has provided Node 24.
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "../..",
);
const isWindows = process.platform === "win32";
const [script, ...words] = process.argv.slice(2);

function exitWithReason(reason) {
  console.error(`\n${reason}`);
  if (script === "tests/scripts/test/main.ts") console.log("0 passed, 1 failed");
  process.exit(1);
}

if (script === "tests/scripts/start/main.ts") console.log("Digital Cleanup\n");
if (!existsSync(path.join(root, "node_modules"))) {
  console.log("Installing the dependencies, once (a minute or two)…");
}
const installed = spawnSync("npx", ["--yes", "pnpm@12.21.0", "install", "--frozen-lockfile"], {
  cwd: root,
  encoding: "utf8",
  maxBuffer: Infinity,
  shell: isWindows,
});
if (installed.status !== 0) {
  console.error(`${installed.stdout ?? ""}${installed.stderr ?? ""}`);
  exitWithReason(
    "The dependencies could not be installed. The lines above say why; a network to the npm registry is needed once.",
  );
}

const node = path.join(root, "node_modules/node/bin", isWindows ? "node.exe" : "node");
if (!existsSync(node)) exitWithReason(`${node} is missing: remove node_modules and try again.`);

const tools = [path.dirname(node), path.join(root, "node_modules/.bin")];
const child = spawn(node, [script, ...words], {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: [...tools, process.env.PATH].join(path.delimiter) },
});
// The child receives Ctrl-C directly, so this process only waits for it to end.
process.on("SIGINT", () => undefined);
process.on("SIGTERM", () => child.kill("SIGTERM"));
child.on("error", (error) => exitWithReason(error.message));
child.on("exit", (code) => process.exit(code ?? 1));
