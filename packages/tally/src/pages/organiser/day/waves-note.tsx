import { useOrganiser } from "../organiser-context.ts";

/** The minutes in which unusually many contributions arrived, the latest first, with the page that voids batches. */
export function WavesNote() {
  const { t, view } = useOrganiser();
  const minuteFormat = new Intl.DateTimeFormat(t.language, {
    dateStyle: "long",
    timeStyle: "short",
  });
  const dayFormat = new Intl.DateTimeFormat(t.language, { dateStyle: "long", timeZone: "UTC" });
  const formatStart = (startedAt: string): string =>
    (startedAt.includes("T") ? minuteFormat : dayFormat).format(Date.parse(startedAt));
  return view.waves?.toReversed().map((wave, index) => (
    <p key={`${index} ${wave.startedAt}`} class="note note--caution">
      {t("tally.organise.wave", {
        ...wave,
        when: formatStart(wave.startedAt),
        page: t("tally.organise.space.edit"),
      })}
    </p>
  ));
}
