import { pagePlace } from "@digital-cleanup/footprint";
import {
  addTransfers,
  isPartial,
  measuredBytes,
  measuredShare,
  type VisitTransfer,
} from "@digital-cleanup/page-weight";
import { visitPlace } from "../../../extension/src/features/transfer/popup/visit-place.ts";
import type { Observation } from "../../corpus/transfer/run/measure.ts";
import { visitTransfer } from "../../corpus/transfer/run/our-bytes.ts";
import type { Measured } from "../in-markdown.ts";

const words = ["light", "average", "heavy", "veryHeavy"] as const;
/** Beyond it, a page is not measured as a whole. */
const maxErrorShare = 0.02;

type Claim = { transfer: VisitTransfer; truthBytes: number };

const isWrongWhole = ({ transfer, truthBytes }: Claim): boolean =>
  isWhole(transfer) && Math.abs(transfer.bytesDown / truthBytes - 1) > maxErrorShare;

const isWhole = (transfer: VisitTransfer): boolean =>
  !isPartial(transfer) && measuredShare(transfer) === 1;

/** A word that is said to be a minimum is wrong only above the true one. */
function isWrongWord({ transfer, truthBytes }: Claim): boolean {
  const place = visitPlace(transfer);
  if (place === "cached") return false;
  const atTruth = words.indexOf(pagePlace(truthBytes).weight);
  const said = words.indexOf(place.weight);
  return place.isAtLeast ? said - atTruth > 1 : Math.abs(said - atTruth) > 1;
}

/** Of what is "at least", only the lower end is a claim. */
function isInside({ transfer, truthBytes }: Claim): boolean {
  const isAbove = measuredBytes(transfer) <= truthBytes * (1 + maxErrorShare);
  if (isPartial(transfer)) return isAbove;
  const { lowBytes, highBytes } = transfer;
  return (
    lowBytes <= truthBytes * (1 + maxErrorShare) && highBytes >= truthBytes * (1 - maxErrorShare)
  );
}

/** What the popup says of pages, beside what the servers sent. */
export function claimTable(title: string, observations: readonly Observation[]): Measured {
  const rows = (["chromium", "firefox"] as const).map((browser) => {
    const claims = observations
      .filter((observation) => observation.browser === browser && observation.visits.length > 0)
      .map(({ visits, truthBytes }) => ({
        transfer: visits.map(visitTransfer).reduce(addTransfers),
        truthBytes,
      }));
    const whole = claims.filter(({ transfer }) => isWhole(transfer)).length;
    const count = (is: (claim: Claim) => boolean, all = claims.length) =>
      `${claims.filter(is).length} of ${all}`;
    return {
      browser,
      "100 % measured and wrong by more than 2 %": count(isWrongWhole, whole),
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
