import type { Sum } from "@digital-cleanup/mailbox";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { PanelContext } from "./panel-context.ts";
import { shownBytes } from "./shown-bytes.ts";

export type NamedSum = { key: string; name: string; detail?: string; sum: Sum };

/** Sums with a bar each, whose length is their share of the largest. */
export function SumList({ context, sums }: { context: PanelContext; sums: readonly NamedSum[] }) {
  const { t } = context;
  if (sums.length === 0) return <p class="soft">{t("mailboxWeight.none")}</p>;
  const largest = Math.max(1, ...sums.map(({ sum }) => sum.bytes));
  return (
    <ul class="sums">
      {sums.map(({ key, name, detail, sum }) => (
        <li
          key={key}
          data-key={key}
          data-messages={sum.messages}
          data-bytes={sum.bytes}
          data-margin={sum.marginBytes}
        >
          <p class="line">
            <strong>
              <OthersText text={name} />
            </strong>
            <span class="figure">{shownBytes(context, sum)}</span>
          </p>
          <div class="bar" aria-hidden="true">
            <div style={{ width: `${(100 * sum.bytes) / largest}%` }} />
          </div>
          <p class="soft">
            {detail !== undefined && (
              <>
                <OthersText text={detail} /> ·{" "}
              </>
            )}
            {t("mailboxWeight.messages", { count: sum.messages })}
          </p>
        </li>
      ))}
    </ul>
  );
}
