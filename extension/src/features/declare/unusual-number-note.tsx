import { usePage } from "../../ui/page-context.ts";
import { readDeclaration, type Typed } from "./read-declaration.ts";
import { findSource } from "../../platform/declarations/sources.ts";

type Reading = Extract<ReturnType<typeof readDeclaration>, { ok: true }>;

/** Warns of an unusual number and shows the usual range; the person decides. */
export function UnusualNumberNote({ typed, doubts }: { typed: Typed; doubts: Reading["doubts"] }) {
  const { t, format } = usePage();
  const { usualCount, usualBytesEach } = findSource(typed.source);
  return (
    <div class="note note--caution small flow" id="declare-doubt">
      {doubts.includes("manyItems") && (
        <p>{t("declare.manyItems", { usual: format.number(usualCount) })}</p>
      )}
      {usualBytesEach && doubts.some((doubt) => doubt !== "manyItems") && (
        <p>
          {t(doubts.includes("largeItems") ? "declare.largeItems" : "declare.smallItems", {
            low: format.bytes(usualBytesEach.low),
            high: format.bytes(usualBytesEach.high),
          })}
        </p>
      )}
      <p>{t("declare.doubt")}</p>
    </div>
  );
}
