import type { Category } from "@digital-cleanup/challenge";
import { useState } from "preact/hooks";
import { warningText } from "./warning-text.ts";
import { BytesFieldRow } from "./bytes-field-row.tsx";
import type { Entry } from "./entry.ts";
import { useJoining } from "../joining.ts";

type Props = { entry: Entry; shownErrors: Entry["errors"] };

const origins = ["media", "apps", "mail", "office", "cloud"] as const satisfies readonly Category[];

/** The space that was freed: one number, and optionally its origins. */
export function BytesFields({ entry, shownErrors }: Props) {
  const { t, format } = useJoining();
  const [startsOpen] = useState(() => origins.some((origin) => entry.draft[`bytes.${origin}`]));
  const field = (category: Category, label: string, hint?: string) => (
    <BytesFieldRow
      key={category}
      entry={entry}
      field={`bytes.${category}`}
      label={label}
      hint={hint}
      error={shownErrors.get(`bytes.${category}`)}
      warning={category === "other" ? warningText(t, entry.warnings.get("bytes")) : undefined}
    />
  );
  return (
    <>
      {field("other", t("contribution.bytes"), t("tally.join.bytesHint"))}
      <details class="more" open={startsOpen}>
        <summary>{t("tally.join.byOrigin")}</summary>
        <div class="flow">
          {origins.map((category) => field(category, t(`tally.join.category.${category}`)))}
          <p class="small">
            {t("tally.join.bytesTotal", { size: format.bytes(entry.amounts.bytes) })}
          </p>
        </div>
      </details>
    </>
  );
}
