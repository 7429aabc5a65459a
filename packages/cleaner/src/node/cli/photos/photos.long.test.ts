import { cp, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sharp from "sharp";
import { expect, test } from "vitest";
import { inNewFolder, runCommand } from "../../../../test/command.ts";
import { photoReportSchema } from "./photo-report.ts";

const pictures = fileURLToPath(new URL("../../../../test/photos/pictures/", import.meta.url));
let root: string;

inNewFolder(async (folder) => {
  root = folder;
  await mkdir(join(root, "WhatsApp"));
  await cp(join(pictures, "canyon-wren.jpg"), join(root, "wren.jpg"));
  await cp(join(pictures, "canyon-wren.jpg"), join(root, "wren (1).jpg"));
  await cp(join(pictures, "lake-sherburne.jpg"), join(root, "lake.jpg"));
  const small = sharp(join(pictures, "canyon-wren.jpg")).resize(320).rotate(90);
  await small.toFile(join(root, "WhatsApp/IMG-WA0001.jpg"));
  await writeFile(
    join(root, "broken.jpg"),
    (await readFile(join(root, "lake.jpg"))).subarray(0, 40),
  );
  await writeFile(join(root, "letter.jpg"), "no picture at all");
});

const run = (args: string[], env?: NodeJS.ProcessEnv) => runCommand(["photos", root, ...args], env);
const asJson = (...args: string[]) =>
  photoReportSchema.parse(JSON.parse(run([...args, "--json"]).stdout));

test("a smaller and turned copy is grouped, an exact copy is left to the scan, and nothing moves", async () => {
  const report = asJson();
  expect(report.groups).toMatchObject([
    {
      kind: "samePicture",
      reasons: ["mostPixels"],
      files: [
        { path: "wren.jpg", widthPixels: 480, heightPixels: 270 },
        { path: "WhatsApp/IMG-WA0001.jpg", widthPixels: 180, heightPixels: 320 },
      ],
    },
  ]);
  expect(report).toMatchObject({
    photos: 3,
    copies: 1,
    unreadable: ["broken.jpg"],
    notPictures: ["letter.jpg"],
  });
  expect(await readdir(root)).not.toContain("_DigitalCleanup_Trash");
});

test("the photos of a person's list are set aside, but never a whole group", async () => {
  const list = join(root, "list.txt");
  await writeFile(list, `wren.jpg\r\n${join(root, "WhatsApp/IMG-WA0001.jpg")}\nlake.jpg\n`);
  const csv = join(root, "groups.csv");
  const { aside } = asJson("--trash", list, "--csv", csv);
  expect(aside).toMatchObject({
    moved: { files: 1 },
    refused: [
      { path: "wren.jpg", reason: "lastOfGroup" },
      { path: "lake.jpg", reason: "notListed" },
    ],
  });
  expect(await readdir(root)).toContain("wren.jpg");
  expect(await readdir(join(root, "WhatsApp"))).toEqual([]);
  expect((await readFile(csv, "utf8")).split("\n").slice(0, 2)).toEqual([
    "kind,group,best,path,bytes,width,height,taken,sharpness,reasons",
    "samePicture,1,best,wren.jpg,7865,480,270,,,mostPixels",
  ]);
});

test("without sharp, the command names it", () => {
  const hide = `import { registerHooks } from "node:module";
    registerHooks({ resolve: (name, context, next) => {
      if (name === "sharp") throw new Error("not found");
      return next(name, context);
    } });`;
  const loader = `--import=data:text/javascript,${encodeURIComponent(hide)}`;
  const { status, stderr } = run([], { NODE_OPTIONS: loader });
  expect(status).toBe(2);
  expect(stderr).toContain("npm install sharp");
});

test("a list that cannot be read and an unknown kind are refused before anything is read", () => {
  expect(run(["--trash", join(root, "absent.txt")])).toMatchObject({ status: 2 });
  const { status, stderr } = run(["--kinds", "sharp"]);
  expect(status).toBe(2);
  expect(stderr).toContain("--kinds sharp: choose among same, bursts, blurry.");
});
