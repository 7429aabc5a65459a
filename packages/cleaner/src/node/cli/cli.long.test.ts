import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readlinkSync } from "node:fs";
import { mkdir, readdir, readFile, rm, truncate } from "node:fs/promises";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { inNewFolder, main, runCommand, writeBelow } from "../../../test/command.ts";
import { batchReportSchema, reportSchema, trashReportSchema } from "./report.ts";

let root: string;
inNewFolder(async (folder) => {
  root = folder;
  await write("a/budget.pdf", "same");
  await write("copies/budget (copy).pdf", "same");
  await write("empty.txt", "");
  await write("Setup.exe", "program");
  await write(".cache/budget (1) (1).pdf", "same");
  await mkdir(join(root, "void"));
});

const write = (path: string, text: string) => writeBelow(root, path, text);
const run = (...args: string[]) => runCommand(args);
const scanAsJson = (...args: string[]) =>
  reportSchema.parse(JSON.parse(run("scan", root, "--json", ...args).stdout));

/** The files that a running process has open, as Linux lists them. */
const openFiles = (pid = 0): string[] =>
  readdirSync(`/proc/${pid}/fd`).map((name) => {
    try {
      return readlinkSync(`/proc/${pid}/fd/${name}`);
    } catch {
      // The file was closed after it had been listed.
      return "";
    }
  });

describe("a scan", () => {
  test("prints the findings and moves nothing", async () => {
    const { status, stdout } = run("scan", root);
    expect(status).toBe(0);
    expect(stdout).toContain("Files: 4, 15 bytes"); // 4 + 4 + 0 + 7
    expect(stdout).toContain(
      "stays  a/budget.pdf\n           because: original name\n    copy  copies/budget (copy).pdf",
    );
    expect(stdout).toContain("Hidden and programs' files, left out (--hidden reads them): 1");
    expect((await readdir(root)).toSorted()).toEqual(
      [".cache", "Setup.exe", "a", "copies", "empty.txt", "void"].toSorted(),
    );
  });

  test("prints French on a French terminal", () => {
    const { stdout } = runCommand(["scan", root], { LC_ALL: "fr_FR.UTF-8" });
    expect(stdout).toContain("Fichiers\u{202f}: 4, 15\u{202f}o");
    expect(stdout).toContain("La dernière copie n’est jamais proposée.");
  });

  test("prints one JSON object", () => {
    const report = scanAsJson("--kinds", "duplicates,empty,installers,biggest", "--hidden");
    expect(report.before).toEqual({ files: 5, bytes: 19 });
    expect(report.groups).toEqual([
      {
        bytes: 4,
        kept: ["a/budget.pdf"],
        removed: ["copies/budget (copy).pdf", ".cache/budget (1) (1).pdf"],
        reasons: ["originalName"],
      },
    ]);
    expect(report.findings.map(({ path, kind }) => [path, kind])).toEqual([
      ["empty.txt", "emptyFile"],
      ["Setup.exe", "installer"],
    ]);
    expect(report.emptyFolders).toEqual(["void"]);
    expect(report.biggest.map(({ path }) => path)).toEqual(["Setup.exe"]);
    expect(report.freeableBytes).toBe(8);
  });

  test("applies the keep rule", () => {
    const kept = (...args: string[]) => scanAsJson(...args).groups[0]?.kept;
    expect(kept("--reference", join(root, "copies"))).toEqual(["copies/budget (copy).pdf"]);
    expect(kept("--siblings")).toEqual(["a/budget.pdf", "copies/budget (copy).pdf"]);
  });

  test("control characters in names are not printed", async () => {
    await write("b/\u{1b}[2J.pdf", "same");
    expect(run("scan", root).stdout).toContain("b/?[2J.pdf");
  });

  test("on Ctrl-C prints the findings so far, moves nothing and exits with 130", async () => {
    for (const name of ["big1", "big2"]) {
      await write(name, "");
      await truncate(join(root, name), 20_000_000_000);
    }
    const child = spawn(process.execPath, [main, "scan", root, "--json", "--trash"], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let text = "";
    child.stdout.on("data", (part: Buffer) => (text += part.toString()));
    const closed = once(child, "close");
    await vi.waitFor(() => expect(openFiles(child.pid)).toContain(join(root, "big1")), 60_000);
    child.kill("SIGINT");
    expect(await closed).toEqual([130, null]);
    const report = reportSchema.parse(JSON.parse(text));
    expect(report.isComplete).toBe(false);
    expect(report.aside).toBeUndefined();
    expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
  });
});

describe("setting aside", () => {
  test("moves copies and certain findings, and the printed undo command restores them", async () => {
    const csv = join(root, "..", `${root.slice(-6)}.csv`);
    const report = scanAsJson("--trash", "--kinds", "duplicates,empty,installers", "--csv", csv);
    expect(report.aside).toMatchObject({
      moved: { files: 2, bytes: 4 },
      movedFolders: 1,
      refused: [],
      after: { files: 2, bytes: 11 }, // budget.pdf and Setup.exe: 4 + 7
    });
    expect((await readFile(csv, "utf8")).split("\r\n")).toContain("after,all,2,11");
    await rm(csv);
    expect(await readdir(root)).toContain("Setup.exe");
    const batch = report.aside?.batch ?? "";

    const undone = run("scan", root, "--undo", batch, "--json");
    expect(batchReportSchema.parse(JSON.parse(undone.stdout))).toMatchObject({
      deed: "undone",
      done: { files: 2, bytes: 4 },
      stayed: [],
    });
    expect(await readFile(join(root, "copies/budget (copy).pdf"), "utf8")).toBe("same");
    expect(await readdir(root)).toContain("void");
    expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
  });

  test("deletes only with --empty-trash", async () => {
    const batch = scanAsJson("--trash").aside?.batch ?? "";
    const { status, stdout } = run("scan", root, "--empty-trash", batch);
    expect([status, stdout]).toEqual([0, "Deleted: 2, 4 bytes\n"]);
    expect(await readdir(join(root, "copies"))).toEqual([]);
    expect(await readFile(join(root, "a/budget.pdf"), "utf8")).toBe("same");
  });

  test("prints the batch id before the first move, and lists it later", async () => {
    const { stderr, stdout } = run("scan", root, "--trash", "--json");
    const batch = reportSchema.parse(JSON.parse(stdout)).aside?.batch ?? "";
    expect(stderr).toContain(`--undo ${batch}`);
    const listed = trashReportSchema.parse(
      JSON.parse(run("scan", root, "--batches", "--json").stdout),
    );
    // The batch holds the copy of 4 bytes and the empty file.
    const day = batch.slice(0, 10);
    expect(listed.batches).toEqual([{ batch, day, isOwn: true, files: 2, bytes: 4 }]);
    expect(run("scan", root, "--batches").stdout).toContain(`${batch}  ${batch.slice(0, 10)}`);
  });

  test("a copy whose kept copy is missing is deleted only with --even-last-copies", async () => {
    const batch = scanAsJson("--trash", "--kinds", "duplicates").aside?.batch ?? "";
    await rm(join(root, "a/budget.pdf"));
    const { status, stdout } = run("scan", root, "--empty-trash", batch);
    expect(status).toBe(1);
    expect(stdout).toContain(`--empty-trash ${batch} --even-last-copies`);
    const again = run("scan", root, "--empty-trash", batch, "--even-last-copies");
    expect([again.status, again.stdout]).toEqual([0, "Deleted: 1, 4 bytes\n"]);
  });

  test("nothing moves while another process holds the lock; the lock of a dead process is replaced", async () => {
    const lock = "_DigitalCleanup_Trash/.lock";
    await write(lock, `${process.pid} ${hostname()}`);
    const { status, stderr } = run("scan", root, "--trash");
    expect(status).toBe(1);
    expect(stderr).toContain("Another cleanup is at work");
    expect(await readFile(join(root, "copies/budget (copy).pdf"), "utf8")).toBe("same");

    const dead = spawnSync(process.execPath, ["-e", ""]).pid;
    await write(lock, `${dead} ${hostname()}`);
    const batch = scanAsJson("--trash").aside?.batch ?? "";
    expect(await readdir(join(root, "_DigitalCleanup_Trash"))).not.toContain(".lock");
    run("scan", root, "--undo", batch);
    expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
  });

  test("nothing moves if the file given to --csv exists or cannot be created", async () => {
    await write("thesis.csv", "years of work");
    for (const file of [join(root, "thesis.csv"), join(root, "no/such/folder.csv")]) {
      expect(run("scan", root, "--trash", "--csv", file).status).toBe(2);
    }
    expect(await readFile(join(root, "thesis.csv"), "utf8")).toBe("years of work");
    expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
  });

  test("Ctrl-C during the move stops it, exits with 130, and the move can be undone", async () => {
    for (let index = 0; index < 3000; index += 1) {
      await write(`many/a/${index}`, `content ${index}`);
      await write(`many/b/${index}`, `content ${index}`);
    }
    const child = spawn(process.execPath, [main, "scan", root, "--json", "--trash"]);
    let text = "";
    child.stdout.on("data", (part: Buffer) => (text += part.toString()));
    const closed = once(child, "close");
    await vi.waitFor(
      async () => {
        const trash = join(root, "_DigitalCleanup_Trash");
        const batch = (await readdir(trash)).find((name) => /^[\w-]+$/.test(name)) ?? "";
        await readdir(join(trash, batch, "many/b"));
      },
      { timeout: 60_000, interval: 5 },
    );
    child.kill("SIGINT");
    expect(await closed).toEqual([130, null]);
    const { aside } = reportSchema.parse(JSON.parse(text));
    expect(aside?.refused.some(({ reason }) => reason === "stopped")).toBe(true);
    const { stdout } = run("scan", root, "--undo", aside?.batch ?? "", "--json");
    expect(batchReportSchema.parse(JSON.parse(stdout)).done).toEqual(aside?.moved);
    expect(await readdir(join(root, "many/b"))).toHaveLength(3000);
  });

  test("an unknown batch is reported", () => {
    const { status, stderr } = run("scan", root, "--undo", "absent");
    expect(status).toBe(1);
    expect(stderr).toContain("There is no such batch.");
  });
});

describe("a refused command", () => {
  test.each([
    [["scan", "x", "--delete"], "--delete"],
    [["scan", "/"], "belongs to the system"],
    [["scan", "/usr/share"], "belongs to the system"],
    [["scan", "/no/such/folder"], "cannot be read"],
  ])("%j exits with 2 and prints the reason", (args, problem) => {
    const { status, stderr } = run(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(problem);
  });

  test("the trash itself is not scanned", async () => {
    await write("_DigitalCleanup_Trash/b1/a", "same");
    for (const folder of ["_DigitalCleanup_Trash", "_DigitalCleanup_Trash/b1"]) {
      const { status, stderr } = run("scan", join(root, folder), "--trash");
      expect(status).toBe(2);
      expect(stderr).toContain("where files wait");
    }
  });

  test("a home folder inside a system folder is protected", () => {
    expect(runCommand(["scan", "/etc"], { HOME: "/etc" }).status).toBe(2);
  });

  test("a reference outside the folder is refused", () => {
    const { status, stderr } = run("scan", root, "--reference", tmpdir());
    expect(status).toBe(2);
    expect(stderr).toContain("not a folder inside");
  });
});
