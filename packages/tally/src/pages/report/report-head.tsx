import { inLanguage } from "@digital-cleanup/challenge";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import { PrintButton } from "../print-button/print-button.tsx";
import { pictureOf } from "../share-picture/picture.ts";
import { SharePicture } from "../share-picture/share-picture.tsx";
import type { ReportProps } from "./report-props.ts";
import { territoryText } from "./report-texts.ts";

/** What the report is of, by whom and when, and what to do with it. */
export const ReportHead = (props: ReportProps) => {
  const { t, format, event, eventUrl } = props;
  const { organiser } = event;
  return (
    <header class="report__head">
      <div class="flow flow--tight">
        <p>
          {t("tally.report.kind")} ·{" "}
          <span class="whole">{format.dayRange(event.startsOn, event.endsOn)}</span> ·{" "}
          <OthersText text={organiser.name} /> ({t(`tally.report.organiserKind.${organiser.kind}`)})
        </p>
        <h1>
          <OthersText text={inLanguage(event.name, t.language)} />
        </h1>
        {event.isDemonstration && (
          <p>
            <span class="tag">{t("tally.event.demonstration")}</span>
          </p>
        )}
        <p class="soft">
          {territoryText(props)} ·{" "}
          <a href={eventUrl}>
            <TypedAddress url={eventUrl} />
          </a>
        </p>
      </div>
      <div class="screen-only row">
        <SharePicture picture={pictureOf(props)} scriptUrl={props.pictureScriptUrl}>
          {t("tally.picture.open")}
        </SharePicture>
        <PrintButton
          t={t}
          {...(organiser.kind === "authority" && { label: t("tally.report.printForCouncil") })}
        />
      </div>
    </header>
  );
};
