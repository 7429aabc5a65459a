import { expect, test } from "vitest";
import type { SeenFile } from "../file.ts";
import { MemoryFolder } from "../test/memory-port.ts";
import { setAside } from "../trash/set-aside.ts";
import type { PhotoGroup } from "./groups/photo-group.ts";
import { planPhotos } from "./plan-photos.ts";

const file = (path: string): SeenFile => ({ path, bytes: path.length, modifiedAtMs: 1000 });
const group = (kind: PhotoGroup["kind"], ...paths: string[]): PhotoGroup => ({
  kind,
  files: paths.map(file),
  reasons: [],
});
const removed = (...paths: string[]) => new Map(paths.map((path) => [path, "remove" as const]));
const pathsOf = ({ moves }: ReturnType<typeof planPhotos>) => moves.map(({ path }) => path);

test("nothing is set aside unless a person chose it", () => {
  const groups = [group("samePicture", "best.jpg", "small.jpg")];
  expect(planPhotos({ groups, choices: new Map() })).toEqual({ moves: [], bytes: 0 });
});

test("the best of a group stays if a person chose to remove all of it", () => {
  const groups = [group("burst", "best.jpg", "b.jpg", "c.jpg")];
  const plan = planPhotos({ groups, choices: removed("best.jpg", "b.jpg", "c.jpg") });
  expect(pathsOf(plan)).toEqual(["b.jpg", "c.jpg"]);
  // 5 letters each.
  expect(plan.bytes).toBe(10);
});

test("any photo of a group may be the one that stays", () => {
  const groups = [group("burst", "best.jpg", "b.jpg")];
  expect(pathsOf(planPhotos({ groups, choices: removed("best.jpg") }))).toEqual(["best.jpg"]);
});

test("a photo of two groups stays if another one of either would have to be the last", () => {
  // "a.jpg" is the best of the copies, and one shot of the burst.
  const groups = [group("samePicture", "a.jpg", "a-small.jpg"), group("burst", "b.jpg", "a.jpg")];
  const plan = planPhotos({ groups, choices: removed("a.jpg", "a-small.jpg") });
  expect(pathsOf(plan)).toEqual(["a-small.jpg"]);
});

test("a blurry photo that is the last of its group stays", () => {
  const groups = [group("samePicture", "a.jpg", "a-small.jpg")];
  const plan = planPhotos({
    groups,
    choices: removed("a-small.jpg"),
    files: [file("a.jpg"), file("alone.jpg")],
  });
  expect(pathsOf(plan)).toEqual(["alone.jpg", "a-small.jpg"]);
});

test("a photo is not set aside once the other photos of one of its groups are gone", async () => {
  const port = new MemoryFolder({ "a.jpg": "aaaaa", "b.jpg": "bbbbb", "c.jpg": "ccccc" });
  const seen = async (path: string): Promise<SeenFile> => ({
    path,
    ...(await port.stat(path))!,
  });
  const [a, b, c] = await Promise.all(["a.jpg", "b.jpg", "c.jpg"].map(seen));
  const groups: PhotoGroup[] = [
    { kind: "samePicture", files: [b!, a!], reasons: [] },
    { kind: "burst", files: [c!, a!], reasons: [] },
  ];
  const { moves } = planPhotos({ groups, choices: removed("a.jpg") });
  await port.remove("c.jpg");
  const report = await setAside(port, { batch: "one", createdAt: "2026-11-28T10:00:00Z" }, moves);
  expect(report).toEqual({ moved: [], refused: [{ path: "a.jpg", reason: "lastCopy" }] });
  expect(await port.readText("a.jpg")).toBe("aaaaa");
});
