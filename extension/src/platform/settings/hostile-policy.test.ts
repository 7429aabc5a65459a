import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPolicy } from "./policy/read-policy.ts";
import { settingKeys, settingsSchema } from "./settings-schema.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 1000 };
const value = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    "fr",
    "always",
    "javascript:alert(1)",
    "http://evil.example",
    "https://a.example",
  ),
  fc.constantFrom(true, [], {}, ["https://mail.example.org"], ["http://mail.example.org"]),
);
const groups = new Set(["recommended", "added"]);
const key = fc.oneof(
  fc.constantFrom(...settingKeys, "__proto__", "constructor", ...groups),
  fc.string(),
);

test("each key of a policy is reported, and each applied value is a valid setting", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (entries) => {
      const raw = Object.fromEntries(entries);
      const { values, lines } = readPolicy(raw);
      const reported = new Set(lines.map((line) => line.key));
      expect(Object.keys(raw).filter((name) => !groups.has(name) && !reported.has(name))).toEqual(
        [],
      );
      const applied = lines.flatMap((line) =>
        "setting" in line && line.level === "set" ? [line.setting] : [],
      );
      expect(applied.toSorted()).toEqual(Object.keys(values).toSorted());
      for (const [name, setting] of Object.entries(values)) {
        const field = settingsSchema.shape[name as keyof typeof values];
        expect(field.safeParse(setting).success, name).toBe(true);
      }
      for (const address of [values.tallyBaseUrl, values.fileSharingUrl]) {
        expect(address ?? "").toMatch(/^$|^https:|^http:\/\/(?:localhost|127\.|\[::1\])/);
      }
    }),
    runs,
  );
});
