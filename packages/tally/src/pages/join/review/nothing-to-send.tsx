import { confirmedTotals } from "@digital-cleanup/challenge";
import { useJoining } from "../joining.ts";
import { linkTo } from "../use-step.ts";

/** Instead of the review, if there is no number: explains it and leads back. */
export function NothingToSend() {
  const { t, participation } = useJoining();
  if (confirmedTotals(participation)) {
    return (
      <>
        <p>{t("tally.join.nothingLeft")}</p>
        <a class="btn btn--main btn--big wide" href={linkTo("note")}>
          {t("tally.join.change")}
        </a>
      </>
    );
  }
  return (
    <>
      <p>{t("tally.join.nothing.text")}</p>
      <a class="btn btn--main btn--big wide" id="join-back-to-list" href={linkTo("list")}>
        {t("tally.join.tasks.back")}
      </a>
      <p>
        <a href={linkTo("note")}>{t("tally.join.tasks.allAtOnce")}</a>
      </p>
    </>
  );
}
