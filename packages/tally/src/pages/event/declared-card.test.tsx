import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { shownText } from "../../../test/support/shown-text.ts";
import { DeclaredCard } from "./declared-card.tsx";

const localeProps = { t: await loadText("en"), format: createFormat("en") };

test("the amounts an organiser declared are listed and marked as counted by hand", () => {
  const declared = { peopleActing: 12, peopleReached: 3400, bytes: "5000000000" };
  const text = shownText(renderToString(<DeclaredCard {...localeProps} declared={declared} />));
  expect(text).toContain(`${localeProps.t("tally.event.peopleActing")} 12`);
  expect(text).toContain(`${localeProps.t("tally.event.peopleReached")} 3,400`);
  expect(text).toMatch(/Deleted 5.GB/);
  expect(text).toContain("Counted by hand");
});

test("the card is empty if the organiser declared nothing", () => {
  expect(renderToString(<DeclaredCard {...localeProps} declared={{}} />)).toBe("");
});
