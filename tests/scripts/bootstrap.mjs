// Plain JavaScript for Node 20, until the installation has provided Node 24.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const root = path.resolve(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  "../..",
);
const isWindows = process.platform === "win32";
const usualInstallSeconds = 90;
const [script, ...words] = process.argv.slice(2);

function exitWithReason(reason) {
  console.error(`\n${reason}`);
  if (script === "tests/scripts/test/main.ts") console.log("0 passed, 1 failed");
  process.exit(1);
}

if (script === "tests/scripts/start/main.ts") console.log("Digital Cleanup\n");
await install();

/** Installs the dependencies. The first time it prints every ten seconds that it goes on, and about how long is left. */
async function install() {
  const isFirst = !existsSync(path.join(root, "node_modules"));
  const startedMs = performance.now();
  const printProgress = () => {
    const left = usualInstallSeconds - (performance.now() - startedMs) / 1000;
    const howLong =
      left > 0 ? `about ${Math.ceil(left / 10) * 10} s left` : "it takes longer than usual";
    console.log(`Installing the dependencies, once: ${howLong}…`);
  };
  if (isFirst) printProgress();
  const timer = isFirst && setInterval(printProgress, 10_000);
  const child = spawn("npx", ["--yes", "pnpm@12.21.0", "install", "--frozen-lockfile"], {
    cwd: root,
    shell: isWindows,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (printed += text));
  const status = await new Promise((resolve) => {
    child.on("error", (error) => resolve((printed += error.message)));
    child.on("close", resolve);
  });
  clearInterval(timer);
  if (status === 0) return;
  console.error(printed);
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
