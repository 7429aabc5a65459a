import { expect, test } from "vitest";
import { attachmentOrLink } from "./mail/attachment-or-link.ts";
import { deletionAvoids } from "./storage/deletion-avoids.ts";
import { estimateAiPrompt } from "./service/estimate-ai-prompt.ts";
import { estimateEmail, estimateUnreadEmail } from "./mail/estimate-email.ts";
import { estimateVideoCall } from "./video/estimate-video-call.ts";
import { estimateWebSearch } from "./service/estimate-web-search.ts";

const zero = { low: 0, central: 0, high: 0 };
/** The electricity of the published figures. */
const rules = { edition: "ademe-2.1.0" } as const;

// ADEME's rules 2.1.0 run by hand in France, to two decimals.
test.each([
  ["smartphone", 75_000, "fixed", 1.64],
  ["laptop", 75_000, "fixed", 1.95],
  ["desktop", 75_000, "fixed", 2.46],
  ["smartphone", 1_075_000, "fixed", 2.7],
  ["laptop", 1_075_000, "fixed", 3.02],
  ["laptop", 5_075_000, "mobile", 7.43],
] as const)(
  "a mail from a %s of %d bytes on a %s network is %f g",
  (device, bytes, network, grams) => {
    const { central } = estimateEmail({ bytes, device, network, ...rules }).carbonGramsCo2e;
    expect(Math.abs(central - grams)).toBeLessThan(0.012);
  },
);

test("nearly all emissions of a further megabyte are ten years in six copies", () => {
  const gramsOf = (bytes: number) =>
    estimateEmail({ bytes, device: "laptop", network: "fixed", ...rules }).carbonGramsCo2e.central;
  // 6 copies × 10 years × 0.001 GB × 17.164 g = 1.030; network (2 × 9.269 + 7 × 2.59) / 1000 = 0.0367.
  expect(gramsOf(2e6) - gramsOf(1e6)).toBeCloseTo(1.0665, 3);
});

test("an e-mail without recipients or bytes is zero", () => {
  const mail = { bytes: 1e6, device: "laptop", network: "fixed" } as const;
  expect(estimateEmail({ ...mail, recipients: 0 }).carbonGramsCo2e).toEqual(zero);
  expect(estimateEmail({ ...mail, bytes: 0 }).carbonGramsCo2e).toEqual(zero);
});

test("a European e-mail uses the European figure between data centres, which ADEME's rule cannot reach", () => {
  const { parts } = estimateEmail({
    bytes: 1e9,
    device: "laptop",
    network: "fixed",
    geography: "EU",
  });
  // 2 × 30.80819 + 7 × 14.4 = 162.416.
  expect(parts[2]?.carbonGramsCo2e.central).toBeCloseTo(162.416, 3);
});

test("an unread e-mail has no device time and emits 21 times less than a read one", () => {
  const unread = estimateUnreadEmail({ bytes: 75_000, network: "fixed", ...rules });
  expect(unread.parts[0]?.carbonGramsCo2e).toEqual(zero);
  expect(unread.carbonGramsCo2e.central).toBeCloseTo(0.0929, 3);
});

test("5 MB to ten people are 33 copies and 11 transfers by e-mail, and 3 copies by link", () => {
  const file = { bytes: 5e6, recipients: 10, network: "fixed" } as const;
  const { attachment, link } = attachmentOrLink({ ...file, ...rules });
  // Copies: 33 × 10 years × 0.005 GB × 17.164 g = 28.32; network: 0.005 × (11 × 9.26935 + 70 × 2.59) = 1.416.
  expect(attachment.carbonGramsCo2e.central).toBeCloseTo(28.32 + 1.416, 1);
  // 3 × 10 × 0.005 × 17.164 = 2.575; 0.005 × (11 × 9.26935 + 3 × 2.59) = 0.549.
  expect(link.carbonGramsCo2e.central).toBeCloseTo(2.575 + 0.549, 2);
});

test("a link that is downloaded thousands of times emits more than the e-mail", () => {
  const file = { bytes: 5e6, recipients: 10, network: "mobile" } as const;
  const { attachment, link } = attachmentOrLink({ ...file, downloads: 5000 });
  expect(link.carbonGramsCo2e.central).toBeGreaterThan(attachment.carbonGramsCo2e.central);
});

test.each([
  ["audio", 37.0],
  ["sd", 42.0],
  ["hd", 63.5],
] as const)("an hour of call in %s at one place is %f g", (definition, grams) => {
  const call = { durationMs: 3_600_000, device: "laptop", network: "fixed", places: 1 } as const;
  const { central } = estimateVideoCall({ ...call, ...rules, definition }).carbonGramsCo2e;
  expect(central).toBeCloseTo(grams, 1);
});

test("a call without places is zero", () => {
  const call = { durationMs: 1e6, definition: "hd", device: "laptop", network: "fixed" } as const;
  expect(estimateVideoCall({ ...call, places: 0 }).carbonGramsCo2e).toEqual(zero);
});

test.each([
  ["smartphone", 0.91],
  ["laptop", 1.09],
  ["desktop", 1.39],
] as const)("a search on a %s is %f g", (device, grams) => {
  const search = estimateWebSearch({ searches: 1, device, network: "fixed", ...rules });
  expect(search.carbonGramsCo2e.central).toBeCloseTo(grams, 2);
});

test("deleting a gigabyte avoids an average share of 50.9 g a year, and really between 0 and 4.5 g", () => {
  const { average, marginal } = deletionAvoids({ bytes: 1e9, years: 1 });
  expect(average.carbonGramsCo2e.central).toBeCloseTo(50.92, 2);
  // 98.2 Wh × 46.1 g/kWh.
  expect(marginal.carbonGramsCo2e.high).toBeCloseTo(4.53, 2);
  expect(marginal.carbonGramsCo2e.central).toBe(0);
});

test("an invalid field is named with its value", () => {
  const mail = { bytes: 1, device: "laptop", network: "fixed" } as const;
  expect(() => estimateEmail({ ...mail, readShare: 2 })).toThrow(/^readShare .* got 2$/);
  expect(() => estimateEmail({ ...mail, recipients: -1 })).toThrow(/^recipients .* got -1$/);
  expect(() => estimateAiPrompt({ prompts: NaN })).toThrow(/^prompts .* got NaN$/);
  expect(() =>
    attachmentOrLink({ bytes: 1, recipients: 1, network: "fixed", downloads: -2 }),
  ).toThrow(/^downloads .* got -2$/);
});
