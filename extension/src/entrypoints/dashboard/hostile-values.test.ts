import { habitStateSchema } from "@digital-cleanup/habits";
import * as fc from "fast-check";
import { beforeEach, expect, test, vi } from "vitest";
import { participationSchema } from "../../features/challenge/participation.ts";
import { readChallenge } from "../../features/challenge/store.ts";
import { readFitSites } from "../../features/habits/fit-sites.ts";
import { readHabits, readUnreadableStates } from "../../features/habits/store.ts";
import { parseProgress } from "../../features/learn/progress.ts";
import { readProgress } from "../../features/learn/store.ts";
import { readSession } from "../../features/session/store.ts";
import { soberSchema } from "../../features/sober/sober-schema.ts";
import { readSober } from "../../features/sober/store.ts";
import { settingKeys, settingsSchema } from "../../platform/settings/settings-schema.ts";
import { effectiveSettings } from "../../platform/settings/settings.ts";
import { readValue, writeValues } from "../../platform/stored-values/stored-values.ts";
import { eraseValues } from "../../platform/stored-values/test-data/erase-values.ts";

beforeEach(async () => {
  await eraseValues();
  vi.spyOn(navigator, "languages", "get").mockReturnValue(["fr"]);
});

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 300 };
/** What IndexedDB can store, also in the fields that are read. */
const stored = fc.oneof(
  fc.jsonValue(),
  fc.record({
    version: fc.constantFrom(1, 2, "1", null),
    joined: fc.oneof(fc.jsonValue(), fc.array(fc.jsonValue())),
    left: fc.jsonValue(),
    kinds: fc.jsonValue(),
    sober: fc.jsonValue(),
    session: fc.jsonValue(),
    progress: fc.oneof(
      fc.jsonValue(),
      fc.record({ quiz: fc.jsonValue(), assessments: fc.jsonValue(), pledge: fc.jsonValue() }),
    ),
  }),
  fc.dictionary(fc.constantFrom(...settingKeys, "__proto__", "constructor"), fc.jsonValue()),
  fc.array(fc.oneof(fc.webUrl(), fc.jsonValue())),
);

// A content script may write the former values in Firefox until they are moved, and pages of the extension read them afterwards.
test("whatever is stored, every value that pages read is valid", async () => {
  await fc.assert(
    fc.asyncProperty(stored, async (value) => {
      const keys = ["settings", "challenge", "habits", "habits-aside", "habits-fit-sites"];
      await writeValues(
        Object.fromEntries(
          [...keys, "sober", "cleanup-session", "learn"].map((key) => [key, value]),
        ),
      );
      for (const [key, { value: setting }] of Object.entries(await effectiveSettings())) {
        const field = settingsSchema.shape[key as keyof typeof settingsSchema.shape];
        expect(field.safeParse(setting).success, key).toBe(true);
      }
      for (const one of (await readChallenge()).participations) {
        expect(participationSchema.safeParse(one).success).toBe(true);
      }
      expect(habitStateSchema.safeParse(await readHabits()).success).toBe(true);
      expect(Array.isArray(await readUnreadableStates())).toBe(true);
      for (const origin of await readFitSites()) expect(new URL(origin).origin).toBe(origin);
      expect(soberSchema.safeParse(await readSober()).success).toBe(true);
      await readSession();
      expect(parseProgress(await readProgress())).toEqual(await readProgress());
      // Reading changes nothing.
      expect(await readValue("challenge")).toEqual(value);
    }),
    runs,
  );
});
