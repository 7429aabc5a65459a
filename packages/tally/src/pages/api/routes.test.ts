import { paths, problemKinds } from "@digital-cleanup/challenge";
import { languages, loadText } from "@digital-cleanup/text";
import { describe, expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { operations } from "../../openapi/operations.ts";

const tally = eachTally();

describe("the page of the API", () => {
  test("shows each operation, each problem, and a field with its unit in both languages", async () => {
    for (const language of languages) {
      const t = await loadText(language);
      const { response, html, text } = await tally.read(`${paths.apiPage}?lang=${language}`);
      expect(response.status).toBe(200);
      expect(html).toContain(`<html lang="${language}">`);
      expect(text).toContain(t("tally.api.field.grams"));
      for (const { method, path } of operations) {
        expect(text).toContain(`${method.toUpperCase()} ${path}`);
      }
      for (const kind of problemKinds) expect(html).toContain(`/problems/${kind}?lang=${language}`);
    }
  });

  test("lets other work pass while it is made", async () => {
    let hasPassed = false;
    setImmediate(() => (hasPassed = true));
    await tally.app.request(paths.apiPage);
    expect(hasPassed).toBe(true);
  });

  test("contains no link to a missing fragment", async () => {
    const { html } = await tally.read(paths.apiPage);
    const ids = new Set(Array.from(html.matchAll(/ id="([^"]+)"/g), ([, id]) => id));
    const targets = Array.from(html.matchAll(/href="#([^"]+)"/g), ([, target]) => target);
    expect(targets.length).toBeGreaterThan(40);
    expect(targets.filter((target) => !ids.has(target))).toEqual([]);
  });
});

describe("the address of a problem", () => {
  test("leads to a page with a remedy and the operations that return the problem", async () => {
    const { response, text } = await tally.read(`${paths.problemPage("ticket-used")}?lang=en`);
    expect(response.status).toBe(200);
    expect(text).toContain("Ask the organiser for another.");
    expect(text).toContain("HTTP status 409");
    expect(text).toContain("POST /api/events/{code}/places");
    expect(text).not.toContain("/api/rollup");
  });

  test("returns 404 for an unknown kind", async () => {
    expect((await tally.read("/problems/nothing")).response.status).toBe(404);
  });
});
