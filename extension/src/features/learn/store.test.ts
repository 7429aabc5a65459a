import { beforeEach, expect, test, vi } from "vitest";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { changeProgress, readProgress } from "./store.ts";

const pledge = { chosen: ["d2" as const], ownWords: "" };

beforeEach(emptyBrowser);

test("answers and commitments are stored together", async () => {
  await changeProgress((progress) => ({ ...progress, quiz: { laptop: "c" } }));
  await changeProgress((progress) => ({ ...progress, pledge }));
  expect(await readProgress()).toEqual({ quiz: { laptop: "c" }, assessments: [], pledge });
});

test("changes that arrive during a write are stored by one more write", async () => {
  const write = vi.spyOn(IDBObjectStore.prototype, "put");
  const answers = (["a", "b", "c", "a"] as const).map((option) =>
    changeProgress(({ quiz, ...rest }) => ({ ...rest, quiz: { ...quiz, laptop: option } })),
  );
  await Promise.all(answers);
  expect((await readProgress()).quiz).toEqual({ laptop: "a" });
  const written = write.mock.calls.filter(([, key]) => key === "learn");
  expect(written.length).toBeLessThanOrEqual(2);
  write.mockRestore();
});

test("a part that cannot be read starts again, and the others stay", async () => {
  const progress = { quiz: { gone: "a" }, assessments: [{ day: "x" }], pledge };
  await writeValues({ learn: { version: 1, progress } });
  expect(await readProgress()).toEqual({ quiz: {}, assessments: [], pledge });
});

test("a value of another version is not read", async () => {
  await writeValues({ learn: { version: 2, progress: { pledge } } });
  expect((await readProgress()).pledge.chosen).toEqual([]);
});
