import { rankingGame } from "@digital-cleanup/footprint/ranking-game";
import { expect, test } from "vitest";
import { makingShare } from "./making-share.ts";

test("half of a year of video and most of a year of e-mail are the making of the device", () => {
  // 38.83 of 70.14 g an hour, and 190 s of 33.81 g an hour, 1.784 g, of 1.94 g a mail.
  expect(makingShare("streamingYear", rankingGame())).toBeCloseTo(0.554, 2);
  expect(makingShare("emailYear", rankingGame())).toBeCloseTo(0.919, 2);
});
