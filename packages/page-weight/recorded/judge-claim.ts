import { isPartial, measuredShare, type VisitTransfer } from "../src/index.ts";

/** What is said of pages, and what their servers sent. */
export type Claim = { transfer: VisitTransfer; truthBytes: number };

/** A figure may be wrong by so much and still be called measured as a whole. */
const toleratedShare = 0.02;

/** "100 % measured", without "at least". */
export const isWhole = ({ transfer }: Claim): boolean =>
  !isPartial(transfer) && measuredShare(transfer) === 1;

export const isWrong = ({ transfer, truthBytes }: Claim): boolean =>
  Math.abs(transfer.bytesDown - truthBytes) > toleratedShare * truthBytes;

/** Whether the truth is within the bounds that are shown. A figure that is "at least" has no upper one. */
export function isInside({ transfer, truthBytes }: Claim): boolean {
  const { lowBytes, highBytes } = transfer;
  const isAbove = truthBytes * (1 + toleratedShare) >= lowBytes;
  return isAbove && (isPartial(transfer) || truthBytes * (1 - toleratedShare) <= highBytes);
}
