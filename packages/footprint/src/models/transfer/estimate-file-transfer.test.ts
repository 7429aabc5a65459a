import { expect, test } from "vitest";
import { evaluateRule } from "../../../scripts/ademe-rules.ts";
import { estimateEmail } from "../mail/estimate-email.ts";
import { estimateFileTransfer } from "./estimate-file-transfer.ts";

test("a file equals ADEME's rules on each network", () => {
  const networks = { "fixe FR": ["fixed", "FR"], "mobile EU": ["mobile", "EU"] } as const;
  for (const [rule, [network, geography]] of Object.entries(networks)) {
    const ours = estimateFileTransfer({
      bytes: 3e9,
      network,
      geography,
      electricity: { gramsPerKwh: 51.9 },
    });
    const theirs = evaluateRule("fichier", {
      "fichier . taille": 3,
      "fichier . transmission . réseau": `'${rule}'`,
    });
    expect(ours.carbonGramsCo2e.central / theirs).toBeCloseTo(1, 9);
  }
});

test("a file sent on a fixed and received on a mobile network crosses both", () => {
  const file = estimateFileTransfer({ bytes: 1e9, network: "fixed", recipientNetwork: "mobile" });
  const [once] = estimateFileTransfer({ bytes: 1e9, network: "fixed" }).parts.slice(1);
  // 9.26935 + 24.68368 g, and the data centre twice.
  expect(file.parts[0]?.carbonGramsCo2e.central).toBeCloseTo(33.953, 3);
  expect(file.parts[1]?.carbonGramsCo2e.central).toBeCloseTo(
    2 * (once?.carbonGramsCo2e.central ?? NaN),
    12,
  );
});

test("an e-mail from a fixed line to two phones crosses the mobile network twice", () => {
  const network = (recipientNetwork: "fixed" | "mobile") =>
    estimateEmail({
      bytes: 1e9,
      recipients: 2,
      device: "laptop",
      network: "fixed",
      recipientNetwork,
    }).parts[2]?.carbonGramsCo2e.central ?? NaN;
  // 2 × (24.68368 − 9.26935) g.
  expect(network("mobile") - network("fixed")).toBeCloseTo(30.829, 3);
});
