import * as fc from "fast-check";
import { expect, test } from "vitest";
import { evaluateRule } from "../../scripts/ademe-rules.ts";
import type { Estimate } from "../estimate/estimate.ts";
import { estimateEmail, estimateUnreadEmail } from "./mail/estimate-email.ts";
import { estimateStreaming } from "./video/estimate-streaming.ts";
import { estimateVideoCall } from "./video/estimate-video-call.ts";
import { estimateWebSearch } from "./service/estimate-web-search.ts";

// ADEME's rules, evaluated by their own engine, against our functions on random inputs.
const devices = {
  smartphone: "smartphone",
  tablet: "tablette",
  laptop: "ordinateur portable",
  desktop: "ordinateur et écran",
} as const;
const networks = {
  "fixed FR": "fixe FR",
  "mobile FR": "mobile FR",
  "fixed EU": "fixe EU",
  "mobile EU": "mobile EU",
};
const definitions = { sd: "SD", hd: "HD", uhd: "ultra HD" } as const;
const anyOf = <K extends string>(table: Record<K, string>) =>
  fc.constantFrom(...(Object.keys(table) as K[]));
const network = anyOf(networks).map((key) => {
  const [kind, geography] = key.split(" ");
  return { kind, geography, rule: networks[key] } as {
    kind: "fixed" | "mobile";
    geography: "FR" | "EU";
    rule: string;
  };
});
const quoted = (word: string) => `'${word}'`;
const runs = { numRuns: 15 };

const gramsOf = (estimate: Estimate<"average">, segment: string) =>
  estimate.parts
    .filter((part) => part.segment === segment)
    .reduce((sum, part) => sum + part.carbonGramsCo2e.central, 0);

function expectClose(ours: number, theirs: number) {
  expect(Math.abs(ours - theirs)).toBeLessThanOrEqual(1e-9 * Math.abs(theirs));
}

test("an hour or a minute of video equals ADEME's rules in all three segments", () => {
  const input = fc.record({
    minutes: fc.double({ min: 0.1, max: 600, noNaN: true }),
    device: anyOf({ ...devices, tv: "TV" }),
    definition: anyOf(definitions),
    network,
  });
  fc.assert(
    fc.property(input, ({ minutes, device, definition, network: { kind, geography, rule } }) => {
      const ours = estimateStreaming({
        durationMs: minutes * 60_000,
        definition,
        device,
        network: kind,
        geography,
        electricity: { gramsPerKwh: 51.9 },
      });
      const situation = {
        "streaming . durée": minutes,
        "streaming . appareil": quoted({ ...devices, tv: "TV" }[device]),
        "streaming . qualité": quoted(definitions[definition]),
        "streaming . transmission . réseau": quoted(rule),
      };
      expectClose(gramsOf(ours, "device"), evaluateRule("streaming . terminaux", situation));
      expectClose(gramsOf(ours, "network"), evaluateRule("streaming . transmission", situation));
      expectClose(gramsOf(ours, "dataCentre"), evaluateRule("streaming . data center", situation));
    }),
    runs,
  );
});

test("a video call equals ADEME's rules, sound without picture included", () => {
  const words = { audio: "audio", ...definitions };
  const input = fc.record({
    minutes: fc.double({ min: 0.1, max: 600, noNaN: true }),
    places: fc.integer({ min: 1, max: 30 }),
    device: anyOf(devices),
    definition: anyOf(words),
    network,
  });
  fc.assert(
    fc.property(input, ({ minutes, places, device, definition, network: of }) => {
      const ours = estimateVideoCall({
        durationMs: minutes * 60_000,
        places,
        definition,
        device,
        network: of.kind,
        geography: of.geography,
        electricity: { gramsPerKwh: 51.9 },
      });
      const situation = {
        "visio . durée": minutes,
        "visio . emplacements": places,
        "visio . appareil": quoted(devices[device]),
        "visio . qualité": quoted(words[definition]),
        "visio . transmission . réseau": quoted(of.rule),
      };
      expectClose(ours.carbonGramsCo2e.central, evaluateRule("visio", situation));
    }),
    runs,
  );
});

test("an e-mail equals ADEME's rules, except for a GB of 1e9 bytes instead of 1,024 MB in the network", () => {
  const input = fc.record({
    megabytes: fc.double({ min: 0.001, max: 50, noNaN: true }),
    recipients: fc.integer({ min: 1, max: 40 }),
    years: fc.integer({ min: 1, max: 20 }),
    readPercent: fc.integer({ min: 0, max: 100 }),
    device: anyOf(devices),
    kind: fc.constantFrom("fixed" as const, "mobile" as const),
  });
  fc.assert(
    fc.property(input, ({ megabytes, recipients, years, readPercent, device, kind }) => {
      const ours = estimateEmail({
        bytes: megabytes * 1e6,
        recipients,
        yearsKept: years,
        readShare: readPercent / 100,
        device,
        network: kind,
        edition: "ademe-2.1.0",
      });
      const rule = quoted(kind === "fixed" ? "fixe FR" : "mobile FR");
      const situation = {
        "email . taille": megabytes,
        "email . destinataires": recipients,
        "email . durée stockage mail": years,
        "email . terminaux . pourcentage lecture": `${readPercent} %`,
        "email . appareil": quoted(devices[device]),
        "email . transmission . émetteur . réseau": rule,
        "email . transmission . récepteur . réseau": rule,
      };
      expectClose(gramsOf(ours, "device"), evaluateRule("email . terminaux", situation));
      expectClose(
        gramsOf(ours, "network"),
        evaluateRule("email . transmission", situation) * 1.024,
      );
      expectClose(gramsOf(ours, "dataCentre"), evaluateRule("email . data center", situation));
    }),
    runs,
  );
});

test("a web search equals ADEME's rules", () => {
  fc.assert(
    fc.property(anyOf(devices), network, (device, { kind, geography, rule }) => {
      const ours = estimateWebSearch({
        searches: 1,
        device,
        network: kind,
        geography,
        electricity: { gramsPerKwh: 51.9 },
      });
      const situation = {
        "recherche web . appareil": quoted(devices[device]),
        "recherche web . transmission . réseau": quoted(rule),
      };
      expectClose(ours.carbonGramsCo2e.central, evaluateRule("recherche web", situation));
    }),
    { numRuns: 8 },
  );
});

test("an unread e-mail equals the rules without time to write and read", () => {
  const situation = {
    "email . taille": 0.075,
    "email . terminaux . temps écriture": 0,
    "email . terminaux . pourcentage lecture": "0 %",
  };
  const ours = estimateUnreadEmail({
    bytes: 75_000,
    network: "fixed",
    edition: "ademe-2.1.0",
  });
  // 75 kB × 1.07 g a MB and a share of servers: 0.093 g. The network's GB differs by 2.4 % (see above), 0.00006 g here.
  expect(ours.carbonGramsCo2e.central).toBeCloseTo(evaluateRule("email", situation), 3);
  expect(ours.carbonGramsCo2e.central).toBeCloseTo(0.093, 3);
});
