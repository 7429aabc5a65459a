import type { OrganiserView, Wave } from "@digital-cleanup/challenge";
import { type Language, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { OrganiserContext } from "../organiser-context.ts";
import { WavesNote } from "./waves-note.tsx";

async function render(language: Language, waves: Wave[]): Promise<string> {
  const t = await loadText(language);
  const organiser = { t, view: { waves } as OrganiserView };
  const html = renderToString(
    <OrganiserContext.Provider value={organiser as never}>
      <WavesNote />
    </OrganiserContext.Provider>,
  );
  return html.replaceAll(/<[^>]+>/g, "|").replaceAll(/[\u{a0}\u{202f}]/gu, " ");
}

/** The same day in every zone of the full runs. */
const flood = {
  startedAt: "2026-11-21T08:05Z",
  minutes: 1,
  contributions: 1100,
  busiestBefore: 14,
};
const hall = { startedAt: "2026-11-20T08:05Z", minutes: 3, contributions: 460, busiestBefore: 0 };

test("a wave before a restart of the server has its day only", async () => {
  const english = await render("en", [{ ...flood, startedAt: "2026-11-21" }]);
  expect(english).toContain("November 21, 2026: 1,100 contributions in 1 min,");
});

test("nothing is shown without a wave", async () => {
  expect(await render("en", [])).toBe("");
});

test("waves are shown with their numbers in both languages, the latest first", async () => {
  const english = await render("en", [hall, flood]);
  expect(english).toMatch(/1,100 contributions in 1 min, .*460 contributions in 3 min, /s);
  expect(english).toMatch(/November 21, 2026 at .* in 1 min, against 14 a minute at most before\./);
  const t = await loadText("en");
  expect(english).toContain(`“${t("tally.organise.space.edit")}”.`);
  const french = await render("fr", [hall, flood]);
  expect(french).toContain("1 100 participations en 1 min, contre 14 au plus par minute avant.");
});
