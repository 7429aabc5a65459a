import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { participation, withdrawnAnswer } from "../test-data/participation.ts";
import { zeroTotals } from "@digital-cleanup/challenge";
import { decideOffer } from "./offer.ts";
import { OfferText } from "./offer-text.tsx";

const said = (of: ReturnType<typeof participation>) =>
  renderView(<OfferText participation={of} offer={decideOffer(of, zeroTotals(), "open")} />);

test("before the first action, a person reads until when they take part", async () => {
  const html = await said(participation());
  expect(html).toContain("You are taking part until");
  expect(html).toContain("You have nothing to send yet");
});

test("a person who withdrew is not told that they take part", async () => {
  const answer = withdrawnAnswer(2);
  const html = await said(participation({ lastSeq: 2, received: { answer, atMs: 1 } }));
  expect(html).not.toContain("You are taking part");
  expect(html).toContain("You have nothing to send yet");
});
