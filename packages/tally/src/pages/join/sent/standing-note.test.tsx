import { measuredFiles, sampleEvent } from "../../../../test/support/samples.ts";
import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { type Joining, JoiningProvider } from "../joining.ts";
import { StandingNote } from "./standing-note.tsx";

const t = await loadText("en");
const event = sampleEvent();

/** The note about a contribution of a closed event that was too small. */
function noteFor(standing: "pending" | "published"): string {
  const answer = { seq: 1, totals: measuredFiles(10), standing, figures: {}, isPooled: true };
  const joining = {
    t,
    format: createFormat("en"),
    event,
    published: { state: "closed", participations: { received: 1, published: 0, waiting: 0 } },
    address: { baseUrl: "https://tally.example", code: event.code },
    eventUrl: "",
    participation: { received: { answer: { ...answer, published: null }, atMs: 0 } },
  } as unknown as Joining;
  return renderToString(
    <JoiningProvider value={joining}>
      <StandingNote />
    </JoiningProvider>,
  );
}

test("figures in a pool are announced with its K, and once published as in the department's totals", () => {
  const waits = t("tally.join.standing.pooled", { k: event.k });
  const isPublished = t("tally.join.standing.pooledPublished");
  expect(noteFor("pending")).toContain(waits);
  expect(noteFor("pending")).not.toContain(isPublished);
  expect(noteFor("published")).toContain(isPublished);
  expect(noteFor("published")).not.toContain(waits);
});
