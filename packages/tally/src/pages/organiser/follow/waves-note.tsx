import { useOrganiser } from "../organiser-context.ts";

/** The minutes in which unusually many contributions arrived, the latest first, with the page that voids batches. */
export function WavesNote() {
  const { t, view } = useOrganiser();
  const dateFormat = new Intl.DateTimeFormat(t.language, { dateStyle: "long", timeStyle: "short" });
  return view.waves?.toReversed().map((wave) => (
    <p key={wave.startedAt} class="note note--caution">
      {t("tally.organise.wave", {
        ...wave,
        when: dateFormat.format(Date.parse(wave.startedAt)),
        page: t("tally.organise.space.edit"),
      })}
    </p>
  ));
}
