import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findTools } from "../../rig/tools/find-tools.ts";
import { installTools } from "../../rig/tools/install-tools.ts";
import { toolsForStart } from "./tools-for-start.ts";

let folder = "";
const log = () => path.join(folder, "apt-get.log");

/**
 * A machine whose only program is an apt-get that logs its arguments and creates the programs of a
 * package.
 */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "bare-machine-"));
  writeFileSync(log(), "");
  const aptGet = path.join(folder, "apt-get");
  writeFileSync(
    aptGet,
    `#!/bin/sh
echo "$*" >> "${log()}"
case "$*" in
  *install*) for name in chromium Xvfb openbox xdotool; do /bin/ln -sf /bin/true "${folder}/$name"; done ;;
esac
`,
  );
  chmodSync(aptGet, 0o755);
  vi.stubEnv("PATH", folder);
  for (const name of ["CHROMIUM", "FIREFOX", "XVFB", "OPENBOX", "XDOTOOL", "NO_INSTALL"]) {
    vi.stubEnv(name, "");
  }
  vi.spyOn(process, "getuid").mockReturnValue(0);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const tour = toolsForStart({ hasDisplay: false, hasTour: true });

test("a bare machine gets a browser and a virtual screen, announced in one line", () => {
  const lines: string[] = [];
  const missing = installTools(
    tour,
    (line) => lines.push(line),
    (packages) => `installing ${packages}`,
  );
  expect(missing).toEqual([]);
  expect(lines).toEqual(["installing chromium, xvfb, openbox, xdotool, fonts-dejavu-core"]);
  expect(readFileSync(log(), "utf8")).toMatch(
    /install .*chromium xvfb openbox xdotool fonts-dejavu-core\n$/,
  );
  expect(findTools()).toHaveProperty("chromium");
});

test("NO_INSTALL=1 installs nothing and reports each missing program", () => {
  vi.stubEnv("NO_INSTALL", "1");
  const lines: string[] = [];
  const missing = installTools(tour, (line) => lines.push(line));
  expect(readFileSync(log(), "utf8")).toBe("");
  expect(lines).toEqual([]);
  expect(missing).toHaveLength(4);
  expect(missing[0]).toContain("apt-get install chromium");
});

test("without root no password is requested", () => {
  vi.mocked(process.getuid!).mockReturnValue(1000);
  expect(installTools(tour, () => undefined)).toHaveLength(4);
  expect(readFileSync(log(), "utf8")).toBe("");
});

test("a machine with a screen needs the browser only, and without the tour nothing is needed", () => {
  expect(toolsForStart({ hasDisplay: true, hasTour: true })).toEqual(["chromium"]);
  expect(toolsForStart({ hasDisplay: false, hasTour: false })).toEqual([]);
});
