import { pagePlace } from "@digital-cleanup/footprint";
import { addTransfers, isPartial } from "@digital-cleanup/page-weight";
import {
  type Claim,
  isInside,
  isWhole,
  isWrong,
} from "../../../packages/page-weight/recorded/judge-claim.ts";
import { visitPlace } from "../../../extension/src/features/transfer/popup/visit-place.ts";
import { visitTransfer } from "../../corpus/transfer/run/our-bytes.ts";
import type { Measured } from "../in-markdown.ts";
import type { Weighed } from "./error-tables.ts";

const words = ["light", "average", "heavy", "veryHeavy"] as const;

/** A word that is said to be a minimum is wrong only above the true one. */
function isWrongWord({ transfer, truthBytes }: Claim): boolean {
  const place = visitPlace(transfer);
  if (place === "cached") return false;
  const atTruth = words.indexOf(pagePlace(truthBytes).weight);
  const said = words.indexOf(place.weight);
  return place.isAtLeast ? said - atTruth > 1 : Math.abs(said - atTruth) > 1;
}

/** What the popup says of pages, beside what the servers sent. */
export function claimTable(title: string, observations: readonly Weighed[]): Measured {
  const ofPages = observations.filter(({ visits }) => visits.length > 0);
  const byBrowser = Map.groupBy(ofPages, ({ browser }) => browser);
  const rows = [...byBrowser].map(([browser, observed]) => {
    const claims = observed.map(({ visits, truthBytes }) => ({
      transfer: visits.map(visitTransfer).reduce(addTransfers),
      truthBytes,
    }));
    const whole = claims.filter(isWhole);
    const count = (is: (claim: Claim) => boolean, of: readonly Claim[] = claims) =>
      `${of.filter(is).length} of ${of.length}`;
    return {
      browser,
      "100 % measured and wrong by more than 2 %": count(isWrong, whole),
      "word more than one class wrong": count(isWrongWord),
      "truth inside the shown range": count(isInside),
      "at least": count(({ transfer }) => isPartial(transfer)),
    };
  });
  return {
    title,
    note: "What the popup claims. Of a figure that is at least, only its lower end is compared.",
    rows,
  };
}
