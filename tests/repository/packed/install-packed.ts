import { execFileSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const tsc = path.join(root, "node_modules/.bin/tsc");
const scope = "@digital-cleanup/";

type Manifest = { files: string[]; dependencies?: Record<string, string> };

/** Packs a package of the workspace and what it depends on, as publishing does. The checkout stays as it is. */
function pack(name: string, home: string): void {
  const folder = path.join(root, "packages", name);
  const staged = path.join(home, "staged", name);
  const tarballs = path.join(home, "tarballs");
  const manifestText = readFileSync(path.join(folder, "package.json"), "utf8");
  const { files, dependencies = {} } = JSON.parse(manifestText) as Manifest;
  mkdirSync(staged, { recursive: true });
  for (const file of ["package.json", "README.md", ...files.filter((one) => one !== "dist")]) {
    cpSync(path.join(folder, file), path.join(staged, file), { recursive: true });
  }
  const dist = path.join(staged, "dist");
  const inFolder = { cwd: folder, stdio: "pipe" } as const;
  execFileSync(tsc, ["-p", "tsconfig.build.json", "--outDir", dist], inFolder);
  if (existsSync(path.join(folder, "vite.config.ts"))) {
    const vite = path.join(folder, "node_modules/.bin/vite");
    execFileSync(vite, ["build", "--outDir", path.join(dist, "node/cli")], inFolder);
  }
  if (name === "cleaner") {
    const extension = path.join(root, "extension");
    const page = ["--config", "build/command-page.config.ts", "--outDir", path.join(dist, "page")];
    execFileSync(path.join(extension, "node_modules/.bin/vite"), ["build", ...page], {
      cwd: extension,
      stdio: "pipe",
    });
  }
  for (const [dependency, version] of Object.entries(dependencies)) {
    if (version.startsWith("workspace:")) {
      const other = dependency.replace(scope, "");
      pack(other, home);
      // pnpm reads the version that replaces `workspace:*` from here.
      const installed = path.join(staged, "node_modules", dependency);
      cpSync(path.join(home, "staged", other), installed, { recursive: true });
    } else {
      packOther(dependency, path.join(folder, "node_modules"), home);
    }
  }
  const args = ["--yes", "pnpm@12.21.0", "pack", "--pack-destination", tarballs];
  execFileSync("npx", args, { cwd: staged, stdio: "pipe" });
}

/** Packs a dependency, and what that depends on, as it is in the checkout, so that no registry is contacted. */
function packOther(name: string, modules: string, home: string): void {
  const original = realpathSync(path.join(modules, name));
  const copy = path.join(home, "others", name);
  cpSync(original, path.join(copy, "package"), { recursive: true });
  const tarball = path.join(home, "tarballs", `${name.replace("/", "-")}.tgz`);
  execFileSync("tar", ["-czf", tarball, "-C", copy, "package"]);
  const manifestText = readFileSync(path.join(original, "package.json"), "utf8");
  const { dependencies = {} } = JSON.parse(manifestText) as Manifest;
  for (const next of Object.keys(dependencies)) {
    packOther(next, original.slice(0, -name.length), home);
  }
}

/** Installs a package from its tarball, in a project and a home folder of its own, as from a registry. */
export function installPacked(name: string) {
  const home = mkdtempSync(path.join(tmpdir(), `${name}-packed-`));
  const project = path.join(home, "project");
  const tarballs = path.join(home, "tarballs");
  for (const folder of [project, tarballs]) mkdirSync(folder);
  const env = {
    PATH: path.dirname(process.execPath) + path.delimiter + process.env.PATH,
    HOME: home,
    LANG: "en",
    NO_COLOR: "1",
  };
  const options = { cwd: project, env, encoding: "utf8", stdio: "pipe" } as const;
  pack(name, home);
  writeFileSync(path.join(project, "package.json"), '{ "type": "module" }');
  const files = readdirSync(tarballs);
  const install = ["install", "--offline", "--no-audit", "--no-fund"];
  execFileSync("npm", [...install, ...files.map((file) => path.join(tarballs, file))], options);
  const installed = path.join(project, "node_modules", scope, name);

  return {
    home,
    project,
    installed,
    tarball: path.join(
      tarballs,
      files.find((file) => file.includes(`cleanup-${name}-`))!,
    ),
    installedFiles: () => readdirSync(installed, { recursive: true, encoding: "utf8" }),
    /** Runs a command of the installed package. */
    run: (command: string, ...args: string[]) =>
      execFileSync(path.join(project, "node_modules/.bin", command), args, options),
    /** Runs a tool of these tests, from the checkout. */
    tool: (command: string, ...args: string[]) =>
      execFileSync(path.join(root, "tests/node_modules/.bin", command), args, options),
    node: (...args: string[]) => execFileSync(process.execPath, args, options),
    /** Compiles a program in the project; returns the errors of the compiler. */
    compile(program: string, text: string): string {
      writeFileSync(path.join(project, `${program}.ts`), text);
      const target = ["--strict", "--module", "nodenext", "--target", "es2023"];
      const libraries = ["--lib", "es2023,dom", "--types", "", "--noEmit", "false"];
      try {
        return execFileSync(tsc, [...target, ...libraries, `${program}.ts`], options);
      } catch (error) {
        return String((error as { stdout: unknown }).stdout);
      }
    },
    dispose: () => rmSync(home, { recursive: true }),
  };
}
export type PackedPackage = ReturnType<typeof installPacked>;
