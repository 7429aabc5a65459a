import type { Sum } from "@digital-cleanup/mailbox";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import type { PanelContext } from "./panel-context.ts";
import { shownBytes } from "./shown-bytes.ts";

export type NamedSum = {
  key: string;
  name: string;
  detail?: string;
  /** In the words of the page. */
  note?: string;
  sum: Sum;
  /** What its name unfolds. */
  unfolded: () => ComponentChildren;
};

/** Sums with a bar each, whose length is their share of the largest. One at a time is unfolded. */
export function SumList({ context, sums }: { context: PanelContext; sums: readonly NamedSum[] }) {
  const { t } = context;
  const [open, setOpen] = useState<string>();
  if (sums.length === 0) return <p class="soft">{t("mailboxWeight.none")}</p>;
  const largest = Math.max(1, ...sums.map(({ sum }) => sum.bytes));
  return (
    <ul class="sums">
      {sums.map(({ key, name, detail, note, sum, unfolded }) => (
        <li
          key={key}
          data-key={key}
          data-messages={sum.messages}
          data-bytes={sum.bytes}
          data-margin={sum.marginBytes}
        >
          <p class="line">
            <button
              type="button"
              class="name"
              aria-expanded={open === key}
              onClick={() => setOpen(open === key ? undefined : key)}
            >
              <OthersText text={name} />
            </button>
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
            {note !== undefined && <> · {note}</>}
          </p>
          {open === key && <div class="unfolded">{unfolded()}</div>}
        </li>
      ))}
    </ul>
  );
}
