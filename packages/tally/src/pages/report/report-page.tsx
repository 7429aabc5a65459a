import { inLanguage } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { TypedAddress } from "@digital-cleanup/ui/typed-address.tsx";
import type { ComponentChildren } from "preact";
import { PrintButton } from "../print-button/print-button.tsx";
import { pictureOf } from "../share-picture/picture.ts";
import { SharePicture } from "../share-picture/share-picture.tsx";
import { DetailsSection } from "./details-section.tsx";
import { DevicesPanel } from "./devices-panel.tsx";
import { FigureCards } from "./figure-cards.tsx";
import { IndicatorsSection, MethodSection, OpenDataSection } from "./fold-sections.tsx";
import { NationalSection } from "./national-section.tsx";
import { leftOutSentences, type ReportProps, statusText, territoryText } from "./report-texts.ts";

/** The report of an event's public figures: what counts first, the rest in folds. It fits on two printed pages. */
export const ReportPage = (props: ReportProps) => {
  const { t, event } = props;
  const isAuthority = event.organiser.kind === "authority";
  return (
    <article class="report flow flow--wide">
      <ReportHead {...props} />
      <DevicesPanel {...props} />
      <FigureCards {...props} />
      <p class="soft">{[statusText(props), ...leftOutSentences(props)].join(" ")}</p>
      <div id="folds">
        <Fold id="national" title={t("tally.report.national")} isPrinted>
          <NationalSection {...props} />
        </Fold>
        {isAuthority && (
          <Fold id="indicators" title={t("tally.report.indicators")} isPrinted>
            <IndicatorsSection {...props} />
          </Fold>
        )}
        <Fold id="details" title={t("tally.report.details")} isPrinted>
          <DetailsSection {...props} />
        </Fold>
        <Fold id="method" title={t("tally.report.method")}>
          <MethodSection {...props} />
        </Fold>
        <Fold id="open-data" title={t("tally.report.openData")}>
          <OpenDataSection {...props} />
        </Fold>
      </div>
      {isAuthority && <Signature t={t} />}
    </article>
  );
};

const ReportHead = (props: ReportProps) => {
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

type Props = {
  id: string;
  title: string;
  /** Whether paper shows it open. */
  isPrinted?: boolean;
  children: ComponentChildren;
};

/** A folded part of the report. */
const Fold = ({ id, title, isPrinted = false, children }: Props) => (
  <details class="fold" data-printed={isPrinted}>
    <summary>
      <h2>{title}</h2>
    </summary>
    <section class="flow flow--tight" id={id} aria-label={title}>
      {children}
    </section>
  </details>
);

/** On paper only: the place for a signature, for reports to a council. */
const Signature = ({ t }: { t: Text }) => (
  <section class="signature" aria-label={t("tally.report.signature.title")}>
    {(["place", "name", "signature"] as const).map((line) => (
      <p key={line}>{t(`tally.report.signature.${line}`)}</p>
    ))}
  </section>
);
