import { usePage } from "../../../ui/page-context.ts";
import { totalFreeableBytes } from "../scan/total-freeable-bytes.ts";
import { fileKinds, type FileKind, type ScanResult } from "../scan/scan-result.ts";
import { SizeBar } from "./size-bar.tsx";

export type Kind = "duplicates" | FileKind;
type KindSize = { kind: Kind; count: number; bytes: number };

/** The non-empty kinds, largest first. Duplicates count with the bytes that they may free. */
export function kindsBySize({ groups, kinds }: ScanResult): KindSize[] {
  const duplicates: KindSize = {
    kind: "duplicates",
    count: groups.reduce((sum, { files }) => sum + files.length - 1, 0),
    bytes: totalFreeableBytes(groups),
  };
  const others = fileKinds.map((kind): KindSize => {
    const files = kinds[kind];
    return { kind, count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
  });
  return [duplicates, ...others]
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.bytes - a.bytes);
}

export const kindHeadingId = (kind: Kind): string => `cleanup-${kind}`;

/** The kinds by size, each with a button that scrolls to its list. */
export function SizeByKind({ result }: { result: ScanResult }) {
  const { t } = usePage();
  const weights = kindsBySize(result);
  if (weights.length < 2) return null;
  const goTo = (kind: Kind) => {
    const heading = document.getElementById(kindHeadingId(kind));
    heading?.focus();
    heading?.scrollIntoView();
  };
  return (
    <section class="flow" aria-labelledby="cleanup-weights">
      <h2 id="cleanup-weights">{t("cleanup.weightsTitle")}</h2>
      <ol class="card files weights" style={{ "--pad": "var(--space-2) var(--space-5)" }}>
        {weights.map(({ kind, count, bytes }) => (
          <li key={kind}>
            <p class="row row--base row--tight">
              <button type="button" class="btn btn--text" onClick={() => goTo(kind)}>
                {t(`cleanup.kind.${kind}`)}
              </button>
              <span class="small soft">{t("cleanup.kindCount", { count })}</span>
            </p>
            <SizeBar bytes={bytes} maxBytes={weights[0]?.bytes ?? 0} />
          </li>
        ))}
      </ol>
    </section>
  );
}
