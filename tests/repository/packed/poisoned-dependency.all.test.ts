import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readText } from "../built.ts";
import { listenOnLoopback } from "../../rig/servers/listen-on-loopback.ts";

const name = "leaf-pad";
const version = "1.0.0";
const folder = mkdtempSync(path.join(tmpdir(), "poisoned-"));
const project = path.join(folder, "project");
/** A file that the install script of the package would write. */
const trace = path.join(folder, "script-ran");

/** The package as its author published it, and one with other code under the same name and version. */
const packages = { genuine: pack("genuine", "7"), poisoned: pack("poisoned", "process.env") };
let served: Buffer = packages.genuine;
let registry: Awaited<ReturnType<typeof listenOnLoopback>>;

function pack(label: string, exported: string): Buffer {
  const source = path.join(folder, label, "package");
  mkdirSync(source, { recursive: true });
  const scripts = { install: `node -e "fs.writeFileSync('${trace}', '')"` };
  writeFileSync(path.join(source, "package.json"), JSON.stringify({ name, version, scripts }));
  writeFileSync(path.join(source, "index.js"), `module.exports = ${exported};\n`);
  const { stdout } = spawnSync("tar", ["-czf", "-", "package"], { cwd: path.dirname(source) });
  return stdout;
}

/** A registry on this machine that announces, as a real one does, the checksum of what it serves. */
beforeAll(async () => {
  const server = createServer(({ url }, response) => {
    if (url?.endsWith(".tgz")) return void response.end(served);
    const integrity = `sha512-${createHash("sha512").update(served).digest("base64")}`;
    const dist = { tarball: `${registry.origin}/${name}.tgz`, integrity };
    response.setHeader("content-type", "application/json");
    response.end(
      JSON.stringify({
        name,
        "dist-tags": { latest: version },
        time: { [version]: "2020-01-01T00:00:00.000Z" },
        versions: { [version]: { name, version, dist, hasInstallScript: true } },
      }),
    );
  });
  registry = await listenOnLoopback(server);
});
afterAll(async () => {
  await registry?.close();
  rmSync(folder, { recursive: true });
});

/** As the first command does it, with a store of its own, so that nothing comes from elsewhere. */
async function install(...words: string[]) {
  const places = [`--store-dir=${path.join(folder, "store")}`, `--registry=${registry.origin}/`];
  const child = spawn("npx", ["--yes", "pnpm@12.21.0", "install", ...places, ...words], {
    cwd: project,
    env: { ...process.env, CI: "1", pnpm_config_fetch_retries: "0" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => (printed += text));
  }
  const [status] = (await once(child, "close")) as [number];
  return { status, printed };
}

/** A project with our rules for install scripts, whose lockfile knows the genuine package. */
beforeEach(async () => {
  for (const used of [project, path.join(folder, "store"), trace]) {
    rmSync(used, { recursive: true, force: true });
  }
  mkdirSync(project);
  const { allowBuilds } = parse(readText("pnpm-workspace.yaml")) as { allowBuilds: object };
  writeFileSync(path.join(project, "pnpm-workspace.yaml"), stringify({ allowBuilds }));
  const manifest = { name: "project", dependencies: { [name]: version } };
  writeFileSync(path.join(project, "package.json"), JSON.stringify(manifest));
  served = packages.genuine;
  const locked = await install("--lockfile-only");
  if (locked.status !== 0) throw new Error(locked.printed);
});

const installed = () => path.join(project, "node_modules", name, "index.js");

test("the genuine package is installed, and its install script does not run", async () => {
  const { printed } = await install("--frozen-lockfile");
  expect(readFileSync(installed(), "utf8"), printed).toBe("module.exports = 7;\n");
  expect(existsSync(trace)).toBe(false);
});

test("a package with other code under the same version is refused", async () => {
  served = packages.poisoned;
  const { status, printed } = await install("--frozen-lockfile");
  expect(status, printed).not.toBe(0);
  expect(printed).toMatch(/integrity/i);
  expect(existsSync(installed())).toBe(false);
  expect(existsSync(trace)).toBe(false);
});
