import type { LocaleProps } from "../figures/figures.tsx";
import { linkTo } from "./use-step.ts";

type Props = Pick<LocaleProps, "t"> & {
  eventUrl: string;
  reportUrl: string;
  /** Numbers that were typed here before. */
  hasDraft: boolean;
};

export const ClosedNote = ({ t, eventUrl, reportUrl, hasDraft }: Props) => (
  <section class="note flow flow--tight closed">
    <h2>{t("tally.join.closedTitle")}</h2>
    <p>{t("tally.join.closed")}</p>
    {hasDraft && <p>{t("tally.join.draftKept")}</p>}
    <a class="btn btn--main btn--big wide" href={reportUrl}>
      {t("tally.event.report")}
    </a>
    <p>
      <a href={eventUrl}>{t("participant.eventPage")}</a> ·{" "}
      <a href={linkTo("receipt")}>{t("tally.join.haveReceipt")}</a>
    </p>
  </section>
);
