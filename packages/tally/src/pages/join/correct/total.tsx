import { confirmedTotals, type Totals } from "@digital-cleanup/challenge";
import { BytesFigure } from "@digital-cleanup/ui/figures/quantity.tsx";
import { useJoining } from "../joining.ts";
import { typedNumber } from "../note/draft.ts";
import type { Entry } from "../note/entry.ts";

const bytesOf = ({ measured, declared }: Totals): number => measured.bytes + declared.bytes;

/** The space freed that will be sent, while it is typed, beside what was sent before. */
export function Total({ entry }: { entry: Entry }) {
  const { t, format, participation } = useJoining();
  const write = typedNumber(t.language);
  const held = confirmedTotals(participation);
  const bytes = bytesOf(entry.totals);
  const sentBytes = held ? bytesOf(held) : bytes;
  const measuredBytes = entry.totals.measured.bytes;
  if (bytes === 0 && sentBytes === 0) return null;
  return (
    <div class="total" id="join-total" role="status">
      <p>{t("tally.join.total")}</p>
      <data class="figure figure--hero" value={bytes}>
        <BytesFigure bytes={bytes} write={write} />
      </data>
      {measuredBytes > 0 && (
        <p>{t("tally.join.totalMeasured", { size: format.bytes(measuredBytes) })}</p>
      )}
      {bytes !== sentBytes && (
        <p>{t("tally.join.insteadOf", { size: format.bytes(sentBytes, write) })}</p>
      )}
    </div>
  );
}
