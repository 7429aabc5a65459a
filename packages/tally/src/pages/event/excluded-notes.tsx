import type { Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = Pick<LocaleProps, "t"> & { published: Published };

/** How many contributions the figures of a closed event leave out, and why. */
export function ExcludedNotes({ t, published }: Props) {
  const { state, totals, aboveLimit, k } = published;
  const { waiting } = published.participations;
  if (state !== "closed") return null;
  const sentences = [
    totals && waiting > 0 && t("tally.report.leftOut", { count: waiting, k }),
    aboveLimit !== "none" && t(`tally.event.aboveLimit.${aboveLimit}`, { k }),
  ].filter((sentence) => typeof sentence === "string");
  return sentences.length > 0 ? <p>{sentences.join(" ")}</p> : null;
}
