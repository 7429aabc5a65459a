import { expect, test } from "vitest";
import { busiestMinute, type ContributionRate, countContribution } from "./count-contribution.ts";

/** The rate after minutes with these numbers of contributions; a minute with 0 is one without any. */
function rateAfter(...perMinute: number[]): ContributionRate {
  let rate: ContributionRate | undefined;
  for (const [minute, count] of perMinute.entries()) {
    for (let counted = 0; counted < count; counted += 1) rate = countContribution(rate, minute);
  }
  return rate!;
}
const wave = (
  firstMinute: number,
  minutes: number,
  contributions: number,
  busiestBefore: number,
) => ({ firstMinute, minutes, contributions, busiestBefore });

test("more than a hundred contributions in a minute are a wave if no earlier minute had a fifth of them", () => {
  // 5 × 20 = 100, since twenty a minute are usual for any event.
  expect(rateAfter(100).waves).toEqual([]);
  expect(rateAfter(101).waves).toEqual([wave(0, 1, 101, 20)]);
  expect(rateAfter(14, 3, 1100).waves).toEqual([wave(2, 1, 1100, 20)]);
  // 5 × 40 = 200
  expect(rateAfter(40, 0, 200).waves).toEqual([]);
  expect(rateAfter(40, 0, 201).waves).toEqual([wave(2, 1, 201, 40)]);
});

test("unusual minutes one after the other are one wave, and others are waves of their own", () => {
  expect(rateAfter(10, 120, 300, 0, 150).waves).toEqual([wave(1, 2, 420, 20), wave(4, 1, 150, 20)]);
});

test("a wave does not make the next one usual, and a busy event does", () => {
  expect(rateAfter(10, 1100, 5, 1100).waves).toHaveLength(2);
  expect(rateAfter(60, 90, 300, 1000).waves).toEqual([]);
});

test("a contribution after a clock was set back is counted in its own minute", () => {
  let rate = countContribution(undefined, 10);
  rate = countContribution(rate, 9);
  expect(rate).toMatchObject({ minute: 9, inMinute: 1, busiest: 20 });
});

test("the busiest minute of an earlier process counts, and so does the current one unless it is a wave", () => {
  let rate: ContributionRate | undefined;
  for (let counted = 0; counted < 201; counted += 1) {
    rate = countContribution(rate, 0, 40);
    if (counted === 60) expect(busiestMinute(rate)).toBe(61);
  }
  expect(rate?.waves).toEqual([wave(0, 1, 201, 40)]);
  expect(busiestMinute(rate!)).toBe(40);
});

test("the latest twenty waves of an event are remembered, in a few numbers each", () => {
  const minutes = Array.from({ length: 60 }, (_, minute) => (minute % 2 === 0 ? 101 : 0));
  const { waves } = rateAfter(...minutes);
  expect(waves).toHaveLength(20);
  expect(waves.at(-1)).toEqual(wave(58, 1, 101, 20));
});
