import type { Sums } from "@digital-cleanup/page-weight";
import { usePage } from "../../ui/page-context.ts";

type Sent = Pick<Sums, "bytesUp" | "bytesDown" | "isUploadHidden">;

/** Below it, what was sent is mostly the requests themselves. */
const minShownBytes = 100_000;

/** Whether what was sent is a notable part of what was transferred. */
export const isMuchSent = ({ bytesUp, bytesDown }: Sent): boolean =>
  bytesUp >= minShownBytes && bytesUp >= bytesDown / 10;

/** What was sent, if it is more than requests usually take or if more may have been sent. */
export function SentBytes({ sums: { bytesUp, isUploadHidden }, id }: { sums: Sent; id: string }) {
  const { t, format } = usePage();
  if (bytesUp < minShownBytes && !isUploadHidden) return null;
  const bytes = format.bytes(bytesUp);
  return (
    <p class="small" id={id}>
      <data value={bytesUp}>
        {t(isUploadHidden ? "transfer.sentAtLeast" : "transfer.sent", { bytes })}
      </data>
    </p>
  );
}
