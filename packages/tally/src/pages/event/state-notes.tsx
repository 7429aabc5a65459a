import { appearsAt, type Event, type Published } from "@digital-cleanup/challenge";
import type { LocaleProps } from "../figures/figures.tsx";

type Props = LocaleProps & { event: Event; published: Published };

/** Explains why no figures are published yet, and when they will be. */
export function NoFigures({ t, format, event, published: { state, publication, k } }: Props) {
  const sentences = (): [title: string, reason: string] => {
    if (state === "notStarted") {
      const [from, to] = [format.day(event.startsOn), format.day(event.endsOn)];
      return [t("tally.event.startsSoon"), t("tally.event.startsOn", { from, to })];
    }
    const key = state === "closed" ? "nothing" : publication === "atClose" ? "atClose" : "waiting";
    const reason =
      key === "waiting"
        ? t("tally.event.waitingReason", { appearsAt: appearsAt(k) })
        : t(`tally.event.${key}Reason`, { k });
    return [t(`tally.event.${key}Title`), reason];
  };
  const [title, reason] = sentences();
  return (
    <section class="card flow" aria-labelledby="state">
      <h2 id="state">{title}</h2>
      <p>{reason}</p>
    </section>
  );
}

/** How many contributions the figures of a closed event leave out, and why. */
export function ExcludedNotes({ t, published }: Pick<Props, "t" | "published">) {
  const { state, totals, aboveLimit, k } = published;
  const { waiting } = published.participations;
  if (state !== "closed") return null;
  const sentences = [
    totals && waiting > 0 && t("tally.event.leftOut", { count: waiting }),
    aboveLimit !== "none" && t(`tally.event.aboveLimit.${aboveLimit}`, { k }),
  ].filter((sentence) => typeof sentence === "string");
  return sentences.length > 0 ? <p>{sentences.join(" ")}</p> : null;
}
