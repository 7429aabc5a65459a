import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPolicy } from "./policy.ts";
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
const key = fc.oneof(fc.constantFrom(...settingKeys, "__proto__", "constructor"), fc.string());

test("each value of a policy is a valid setting or reported as a problem", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, value), { maxLength: 8 }), (entries) => {
      const raw = Object.fromEntries(entries);
      const { values, problems } = readPolicy(raw);
      expect([...Object.keys(values), ...problems].toSorted()).toEqual(Object.keys(raw).toSorted());
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
