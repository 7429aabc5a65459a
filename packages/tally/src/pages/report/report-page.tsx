import { DataTable } from "../figures/data-table.tsx";
import { Facts } from "../figures/facts.tsx";
import { ExcludedNotes, NoFigures } from "../event/state-notes.tsx";
import { TotalsSection } from "./totals-section.tsx";
import { MethodSection } from "./method-section.tsx";
import { NationalSection } from "./national-section.tsx";
import { ReportHead } from "./report-head.tsx";
import type { ReportProps, SectionProps } from "./report-props.ts";
import { countDevices } from "../event/device-counts.tsx";
import { type Event, inLanguage } from "@digital-cleanup/challenge";
import { sharedIndicators } from "../../report/shared-indicators.ts";

/** The report of an event's public figures, which fits on two printed pages. */
export const ReportPage = (props: ReportProps) => {
  const { t, published } = props;
  const { totals } = published;
  return (
    <article class="report flow flow--wide">
      <ReportHead {...props} />
      <PeopleSection {...props} />
      {totals ? <TotalsSection {...props} totals={totals} /> : <NoFigures {...props} />}
      <HandCountSection {...props} />
      <ExcludedNotes t={t} published={published} />
      <DeskSection {...props} />
      <NationalSection {...props} />
      <IndicatorsSection {...props} />
      <MethodSection {...props} />
    </article>
  );
};

/** The number of participations, which the tally counts, and of people, which the organiser declares. */
const PeopleSection = ({ t, format, published }: SectionProps) => {
  const { totals, participations, declaredByOrganiser: declared } = published;
  const declaredCount = (count: number | undefined) =>
    count === undefined ? (
      <span class="soft">{t("tally.report.notTyped")}</span>
    ) : (
      <>
        <b>{format.number(count)}</b> <span class="tiny soft">{t("tally.report.typed")}</span>
      </>
    );
  const received = totals ? (
    <b>{format.number(participations.published)}</b>
  ) : (
    <span class="soft">{t("tally.report.notPublished")}</span>
  );
  return (
    <section class="flow flow--tight" aria-labelledby="people">
      <h2 id="people">{t("tally.report.people")}</h2>
      <Facts
        class="facts"
        rows={[
          [t("tally.report.participations"), received],
          [t("tally.report.peopleActing"), declaredCount(declared?.peopleActing)],
          [t("tally.report.peopleReached"), declaredCount(declared?.peopleReached)],
        ]}
      />
      <p class="tiny soft">{t("tally.report.participationsNote")}</p>
    </section>
  );
};

const fields = ["files", "emails", "apps"] as const;

/** The amounts that the organiser counted by hand; empty if there are none. */
function HandCountSection({ t, format, published }: SectionProps) {
  const declared = published.declaredByOrganiser ?? {};
  const rows = fields.flatMap((field) => {
    const count = declared[field];
    return count === undefined ? [] : [[t(`tally.event.${field}`), format.number(count)]];
  });
  if (declared.bytes !== undefined) {
    rows.unshift([t("tally.event.data"), format.bytes(BigInt(declared.bytes))]);
  }
  if (rows.length === 0) return null;
  return (
    <section class="flow flow--tight" aria-labelledby="by-hand">
      <h2 id="by-hand">{t("tally.report.byHand")}</h2>
      <DataTable
        t={t}
        aria-label={t("tally.report.table", { title: t("tally.report.byHand") })}
        columns={[t("tally.report.figure"), t("tally.report.count")]}
        rows={rows}
      />
      <p class="tiny soft">{t("tally.report.byHandNote")}</p>
    </section>
  );
}

/** The devices that the organiser's desks counted and weighed. */
const DeskSection = ({ t, format, published: { collected } }: SectionProps) => {
  const counts = countDevices(collected.devices);
  const rows = counts.map(({ type, working, broken }) => [
    t(`tally.event.${type}`),
    format.number(working),
    format.number(broken),
  ]);
  if (counts.length > 1) {
    const all = (state: "working" | "broken") =>
      format.number(counts.reduce((sum, count) => sum + count[state], 0n));
    rows.push([t("tally.report.allTypes"), all("working"), all("broken")]);
  }
  const columns = [
    t("tally.report.type"),
    t("tally.report.stateWorking"),
    t("tally.report.stateBroken"),
  ];
  const isWeighed = collected.grams !== "0";
  return (
    <section class="flow flow--tight" aria-labelledby="desk">
      <h2 id="desk">{t("tally.report.desk")}</h2>
      {rows.length > 0 && (
        <DataTable
          t={t}
          aria-label={t("tally.report.table", { title: t("tally.report.desk") })}
          columns={columns}
          rows={rows}
        />
      )}
      {isWeighed && (
        <Facts
          class="facts"
          rows={[
            [t("tally.report.weighed"), <b>{format.grams(Number(collected.grams))}</b>],
            [
              t("tally.report.pieces"),
              collected.pieces === undefined ? undefined : format.number(collected.pieces),
            ],
          ]}
        />
      )}
      {rows.length === 0 && !isWeighed && <p class="soft">{t("tally.report.deskNothing")}</p>}
    </section>
  );
};

type Props = SectionProps & { event: Event };
type Answer = Exclude<(typeof sharedIndicators.indicators)[number]["answer"], "notByEvent">;

const { basis, indicators } = sharedIndicators;

/** The local authorities' shared indicators: those that the event can answer, and a list of the others. */
const IndicatorsSection = (props: Props) => {
  const { t } = props;
  return (
    <section class="flow flow--tight" aria-labelledby="indicators">
      <h2 id="indicators">{t("tally.report.indicators")}</h2>
      <p class="small soft">
        {t("tally.report.indicatorsNote", { basis: inLanguage(basis, t.language) })}
      </p>
      <Facts
        class="facts facts--wide"
        rows={indicators.flatMap(({ answer, label }) =>
          answer === "notByEvent"
            ? []
            : [[inLanguage(label, t.language), <b key="value">{answerText(answer, props)}</b>]],
        )}
      />
      <h3>{t("tally.report.notByEvent")}</h3>
      <ul class="columns small soft">
        {indicators.map(
          ({ answer, label }) =>
            answer === "notByEvent" && <li key={label.fr}>{inLanguage(label, t.language)}</li>,
        )}
      </ul>
    </section>
  );
};

function answerText(answer: Answer, { t, format, event, published }: Props): string {
  if (answer === "organised") {
    const dates = format.dayRange(event.startsOn, event.endsOn);
    const key = published.state === "notStarted" ? "planned" : "organised";
    return t(`tally.report.${key}`, { dates });
  }
  const { grams } = published.collected;
  return grams === "0"
    ? t("tally.report.nothingReceived")
    : t("tally.report.waste", { mass: format.grams(Number(grams)) });
}
