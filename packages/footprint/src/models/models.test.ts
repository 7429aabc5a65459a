import { expect, test } from "vitest";
import { attachmentOrLink } from "./mail/attachment-or-link.ts";
import { deletionAvoids } from "./storage/deletion-avoids.ts";
import { estimateEmail } from "./mail/estimate-email.ts";
import { estimateVideoCall } from "./video/estimate-video-call.ts";

const zero = { low: 0, central: 0, high: 0 };
/** The electricity of the published figures. */
const rules = { edition: "ademe-2.1.0" } as const;

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

test("a call without places is zero", () => {
  const call = { durationMs: 1e6, definition: "hd", device: "laptop", network: "fixed" } as const;
  expect(estimateVideoCall({ ...call, places: 0 }).carbonGramsCo2e).toEqual(zero);
});

test("deleting a gigabyte avoids an average share of 50.9 g a year, and really between 0 and 4.5 g", () => {
  const { average, marginal } = deletionAvoids({ bytes: 1e9, years: 1 });
  expect(average.carbonGramsCo2e.central).toBeCloseTo(50.92, 2);
  // 98.2 Wh × 46.1 g/kWh.
  expect(marginal.carbonGramsCo2e.high).toBeCloseTo(4.53, 2);
  expect(marginal.carbonGramsCo2e.central).toBe(0);
});
