import { paths } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { eachTally, withEvent } from "../../../test/support/open-tally.ts";
import { jsonHeaders } from "../../../test/support/json-headers.ts";
import { readProblem } from "../../../test/support/read-problem.ts";
import { measuredFiles, secretOf } from "../../../test/support/samples.ts";

const tally = eachTally(withEvent);

describe("a hostile message", () => {
  const good = { secret: secretOf(1), seq: 1, totals: measuredFiles(1) };
  const withMeasured = (changes: object) => ({
    ...good,
    totals: { ...good.totals, measured: { ...good.totals.measured, ...changes } },
  });
  const messages: [string, string | object, number, string?][] = [
    ["no body", "", 400],
    ["half a body", '{"secret":', 400],
    ["a list", "[]", 422, ""],
    ["null", "null", 422, ""],
    ["a short secret", { ...good, secret: "abc" }, 422, "secret"],
    ["a secret of other letters", { ...good, secret: "é".repeat(22) }, 422, "secret"],
    ["a negative seq", { ...good, seq: -1 }, 422, "seq"],
    ["a broken seq", { ...good, seq: 1.5 }, 422, "seq"],
    ["a huge seq", { ...good, seq: 1e18 }, 422, "seq"],
    ["a seq in words", { ...good, seq: "1" }, 422, "seq"],
    ["no totals", { secret: good.secret, seq: 1 }, 422, "totals"],
    ["negative files", withMeasured({ files: -1 }), 422, "totals.measured.files"],
    ["half a file", withMeasured({ files: 0.5 }), 422, "totals.measured.files"],
    ["files in words", withMeasured({ files: "12" }), 422, "totals.measured.files"],
    ["too many files", withMeasured({ files: 1_000_001 }), 422, "totals.measured.files"],
    ["bytes beyond the cap", withMeasured({ bytes: 1e13 + 1 }), 422, "totals.measured.bytes"],
    ["bytes of no category", withMeasured({ bytes: 5 }), 422, "totals.measured.bytesByCategory"],
    [
      "bytes of an unknown category that are negative",
      withMeasured({ bytesByCategory: { secrets: -1 } }),
      422,
      "totals.measured.bytesByCategory.other",
    ],
    [
      "an unknown category that is no number",
      withMeasured({ bytesByCategory: { secrets: { valueOf: 1, toString: 1 } } }),
      422,
      "totals.measured.bytesByCategory.other",
    ],
    [
      "an unknown category that is deeply nested",
      JSON.stringify(withMeasured({ bytesByCategory: { secrets: 0 } })).replace(
        '"secrets":0',
        `"secrets":${"[".repeat(7000)}${"]".repeat(7000)}`,
      ),
      422,
      "totals.measured.bytesByCategory.other",
    ],
    [
      "a device of one state",
      withMeasured({ devices: { tablet: { working: 1 } } }),
      422,
      "totals.measured.devices.tablet.broken",
    ],
    ["a prototype", '{"__proto__":{"seq":1}}', 422, "secret"],
    ["an infinite number", JSON.stringify(good).replace('"seq":1', '"seq":1e999'), 422, "seq"],
  ];

  test.each(messages)("with %s is refused by name and stores nothing", async (...row) => {
    const [, body, status, field] = row;
    const problem = await readProblem(await tally.write("PUT", body));
    expect(problem).toMatchObject({ status, type: "/problems/invalid-body" });
    if (field !== undefined) {
      expect(problem.errors?.map((error) => error.field)).toContain(field);
    }
    expect(JSON.stringify(problem)).not.toContain(good.secret);
    const { rows } = tally.database.prepare("SELECT count(*) AS rows FROM contribution").get()!;
    expect(rows).toBe(0);
  });

  test.each([{}, { "content-length": "100" }])(
    "whose sender leaves in the middle is nothing to report (%j)",
    async (headers) => {
      const body = new ReadableStream({
        start: (stream) => {
          stream.error(Object.assign(new Error("aborted"), { code: "ECONNRESET" }));
        },
      });
      const type = { "content-type": "application/json" };
      const sent = { method: "PUT", headers: { ...type, ...headers }, body, duplex: "half" };
      const response = await tally.app.request(paths.contribution("BRUME"), sent);
      expect(response.ok).toBe(false);
      expect(tally.errors).toEqual([]);
    },
  );

  test.each([{}, { "content-length": "17013" }])("above 16 kB is refused (%j)", async (length) => {
    const response = await tally.app.request(paths.contribution("BRUME"), {
      method: "PUT",
      headers: { ...jsonHeaders(), ...length },
      body: `{"secret":"${"A".repeat(17_000)}"}`,
    });
    expect(await readProblem(response)).toMatchObject({ status: 413 });
  });

  test("nested a thousand levels deep is refused", async () => {
    const deep = `{"totals":${"[".repeat(1000)}${"]".repeat(1000)}}`;
    expect((await tally.write("PUT", deep)).status).toBe(422);
  });
});
