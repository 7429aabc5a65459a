import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ConditionsInput } from "./conditions.ts";
import type { Figures } from "./figure.ts";
import { computeFigures } from "./compute-figures.ts";
import type { HabitEvent } from "../observation/observation.ts";
import { toDefinition } from "../rules/streaming/hourly-figures.ts";
import { ask } from "../test/ask.ts";
import { compose, video } from "../test/samples.ts";

function figures(event: HabitEvent, conditions?: ConditionsInput): Figures {
  const { nudge } = ask(event);
  const found = nudge && computeFigures(nudge, conditions);
  if (!found) throw new Error("no figures");
  return found;
}
const grams = (figure?: { carbonGramsCo2e: { central: number } }) =>
  figure?.carbonGramsCo2e.central;
const heavy = (to: number) => compose({ attachments: [{ bytes: 5_000_000, exact: true }], to });

test("5 MB to ten people by mail, and the same file by link, are two average shares", () => {
  const { now, instead, less } = figures(heavy(10));
  // 33 copies × 10 years × 0.005 GB × 16.972 g + 0.005 × (11 × 9.26935 + 70 × 2.59) = 28.00 + 1.42.
  expect(grams(now)).toBeCloseTo(29.42, 2);
  // 3 × 10 × 0.005 × 16.972 + 0.005 × (11 × 9.26935 + 3 × 2.59) = 2.546 + 0.549.
  expect(grams(instead)).toBeCloseTo(3.09, 2);
  expect([now.basis, instead?.basis, less]).toEqual(["average", "average", undefined]);
  expect(now.model).toEqual({ id: "ademe-file-sharing", version: "2.1.0" });
  const { low, central, high } = instead!.carbonGramsCo2e;
  const [link, least, most, mail] = [central, low, high, grams(now)!].map((g) => g.toFixed(1));
  expect(readFileSync(new URL("../../README.md", import.meta.url), "utf8")).toContain(
    `${link} g (${least} to ${most}), beside ${mail} g by mail`,
  );
});

test.each([
  ["an answer to all", "replyAll"],
  ["a new message", "new"],
] as const)("%s to twelve people, and the same mail to one", (_, mode) => {
  const { now, instead } = figures(compose({ mode, to: 12 }));
  // Footprint's mail of 75 kB from a laptop is 1.94 g. Each other reader: 10 s of a laptop at 35.0 g/h, 0.097 g; three copies,
  // 3 × 10 × 0.000075 × 16.972 = 0.038; network and servers 0.005.
  expect(grams(instead)).toBeCloseTo(1.94, 2);
  expect((grams(now)! - grams(instead)!) / 11).toBeCloseTo(0.097 + 0.038 + 0.005, 2);
});

test("a year of unread newsletters includes no device time", () => {
  const sender = {
    messages: 12,
    read: 0,
    spanDays: 73,
    unsubscribe: "other",
    isJunk: false,
  } as const;
  // 60 a year × 0.0914 g, footprint's unread mail of 75 kB.
  expect(grams(figures({ type: "newsletters.seen", senders: [sender] }).now)).toBeCloseTo(5.48, 2);
});

test("a gigabyte in the trash is a share of 51 g a year, of which emptying really avoids about nothing", () => {
  const trash = { type: "trash.seen", n: 50, bytes: 1_000_000_000, oldestDays: 30 } as const;
  const { now, less } = figures(trash);
  expect(grams(now)).toBeCloseTo(50.9, 1);
  expect(grams(less?.marginal)).toBe(0);
});

test("a trash of unknown size has no figures", () => {
  const { nudge } = ask({ type: "trash.seen", n: 200, oldestDays: 30 });
  expect(nudge && computeFigures(nudge)).toBeUndefined();
  expect(nudge?.rule).toBe("email/trash-not-emptied");
});

test("an hour of full HD has a share, and 480p takes off a share and a real change", () => {
  const { now, less } = figures(video());
  // Footprint: HD on a laptop 63.3 g; HD to SD 2.3 GB × (9.26935 + 0.090) = 21.53 g of share, 0.0118 g of change.
  expect(grams(now)).toBeCloseTo(63.3, 1);
  expect(grams(less?.average)).toBeCloseTo(21.53, 2);
  expect(grams(less?.marginal)).toBeCloseTo(0.0118, 4);
  expect([less?.average.basis, less?.marginal.basis]).toEqual(["average", "marginal"]);
});

test("video is estimated by time, not by measured bytes", () => {
  expect(figures(video({ bytesPerHour: 1 }))).toEqual(figures(video({ bytesPerHour: 9e12 })));
});

test("if the source has one figure for both renditions, no change is claimed", () => {
  // 720 × 0.9 = 648: from 1080p to 720p, both HD.
  const event = video({ boxWidthPx: 1280, boxHeightPx: 720 });
  expect(ask(event).nudge?.numbers).toMatchObject({ targetHeightPx: 720 });
  expect(figures(event)).not.toHaveProperty("less");
});

test("sound alone takes off more than the lowest rendition", () => {
  const listening = { isHidden: true, hiddenMs: 100_000 };
  const sound = figures(video({ ...listening, hasAudioRendition: true }));
  // 3 GB − 0.1640625 GB = 2.836 GB × (9.26935 + 0.090) = 26.54 g.
  expect(grams(sound.less?.average)).toBeCloseTo(26.54, 2);
  expect(grams(figures(video(listening)).less?.average)).toBeCloseTo(21.53, 2);
});

test("figures depend on the person's network, device and electricity", () => {
  // Two trips of 0.005 GB: 2 × 0.005 × (24.68368 − 9.26935) = 0.154 g.
  const mobile = figures(heavy(1), { network: "mobile" });
  expect(grams(mobile.now)! - grams(figures(heavy(1)).now)!).toBeCloseTo(0.154, 3);
  // 26.5 Wh of the laptop and 3 GB × 1.947 Wh of the data centre, at 342.06 instead of 46.1 g/kWh: 32.34 Wh × 0.29596 g/Wh.
  const german = figures(video(), { electricity: "DE" });
  expect(grams(german.now)! - grams(figures(video()).now)!).toBeCloseTo(9.57, 2);
  expect(grams(figures(video(), { device: "tv" }).now)).not.toBe(grams(figures(video()).now));
});

test("an invalid condition is named with its value", () => {
  const wrong = (conditions: object) => () => figures(video(), conditions);
  expect(wrong({ network: "5g" })).toThrow(
    new RangeError('conditions.network must be one of fixed, mobile, got "5g"'),
  );
  expect(wrong({ electricity: 50 })).toThrow(/^conditions.electricity must be string, got 50$/);
  expect(wrong({ electricity: "Germany" })).toThrow('electricity "Germany" is unknown; near: DEU');
});

test("definitions follow the longer side, or the height for 4:3", () => {
  expect(toDefinition(1080, 1920)).toBe("hd");
  expect(toDefinition(1920, 800)).toBe("hd");
  expect(toDefinition(1280, 534)).toBe("hd");
  expect(toDefinition(960, 720)).toBe("hd");
  expect(toDefinition(854, 480)).toBe("sd");
  expect(toDefinition(2560, 1440)).toBe("hd");
  expect(toDefinition(3840, 1600)).toBe("uhd");
  expect(toDefinition(0, 0)).toBe("audio");
});
