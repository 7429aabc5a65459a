import { usePage } from "../../ui/page-context.ts";
import type { Kind } from "./ledger/kind.ts";
import type { VisitTransfer } from "./ledger/visit-transfer.ts";

const colours: Record<Kind, string> = {
  image: "var(--data-1)",
  script: "var(--data-2)",
  media: "var(--data-3)",
  font: "var(--data-4)",
  document: "var(--data-5)",
  other: "var(--data-6)",
};

/** What the bytes were for, largest first and the others last, and who sent them. */
export function Kinds({ transfer }: { transfer: VisitTransfer }) {
  const { t, format } = usePage();
  const { bytesByKind, bytesDown, bytesThirdParty, thirdPartySites } = transfer;
  const parts = (Object.keys(colours) as Kind[])
    .map((kind) => ({ kind, bytes: bytesByKind[kind] }))
    .filter(({ bytes }) => bytes > 0)
    .toSorted(
      (a, b) => Number(a.kind === "other") - Number(b.kind === "other") || b.bytes - a.bytes,
    );
  return (
    <div class="flow transfer-kinds">
      <div class="stack" role="img" aria-label={t("transfer.byKind")}>
        {parts.map(({ kind, bytes }) => (
          <i key={kind} style={{ "--v": bytes, "--c": colours[kind] }} />
        ))}
      </div>
      <ul class="legend" id="transfer-kinds">
        {parts.map(({ kind, bytes }) => (
          <li key={kind}>
            <span class="key" style={{ "--c": colours[kind] }} />
            {t(`transfer.${kind}`)}
            <b>
              <data value={bytes}>{format.bytes(bytes)}</data>
            </b>
          </li>
        ))}
        <li>
          <a href="/dashboard.html#method" target="_blank">
            {t("transfer.method")}
          </a>
        </li>
      </ul>
      <p class="tiny">
        {t("transfer.thisSite")}{" "}
        <b>
          <data id="transfer-first-party" value={bytesDown - bytesThirdParty}>
            {format.bytes(bytesDown - bytesThirdParty)}
          </data>
        </b>{" "}
        <span hidden={thirdPartySites.length === 0}>
          <span class="soft">·</span> {t("transfer.otherSites", { count: thirdPartySites.length })}{" "}
          <b>
            <data id="transfer-third-party" value={bytesThirdParty}>
              {format.bytes(bytesThirdParty)}
            </data>
          </b>
        </span>
      </p>
    </div>
  );
}
