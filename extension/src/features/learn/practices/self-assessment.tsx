import "./practices.css";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { Progress } from "../progress.ts";
import type { ChangeProgress } from "../use-progress.ts";
import { type Level, levels, rate } from "./assessment.ts";
import { groupIds, practiceGroups, type PracticeId, writeCode } from "./practices.ts";
import { ProgressCard } from "./progress-card.tsx";

/** The sections that help, each with the feature that it is switched off with. */
const helpfulSections = {
  challenge: { title: "dashboard.challenge", feature: "challenge" },
  devices: { title: "dashboard.devices", feature: "devices" },
  "device-places": { title: "dashboard.devicePlaces", feature: "devices" },
  "device-register": { title: "dashboard.deviceRegister", feature: "devices" },
  sober: { title: "dashboard.sober", feature: "sober" },
  cleanup: { title: "dashboard.cleanup", feature: "cleanup" },
  habits: { title: "dashboard.habits", feature: "habits" },
} as const;

/** The section of the dashboard that helps with a practice, if there is one. */
const practiceSections: { readonly [Id in PracticeId]?: keyof typeof helpfulSections } = {
  b1: "challenge",
  c1: "devices",
  d1: "devices",
  d2: "devices",
  e1: "device-places",
  f2: "sober",
  f3: "cleanup",
  f6: "habits",
  i1: "device-places",
  i2: "device-places",
  i4: "device-places",
  i8: "device-register",
};

/** What a person can do, with a level from 1 to 5 that is stored at each choice. */
export function SelfAssessment(props: { progress: Progress; change: ChangeProgress }) {
  const { t } = usePage();
  const { assessments } = props.progress;
  const [rated, setRated] = useState<{ practice: PracticeId; level: Level }>();
  const last = assessments.at(-1);
  const day = localDay(Date.now());
  const before = last?.day === day ? assessments.at(-2) : last;
  const setLevel = (practice: PracticeId, level: Level) => {
    props.change((old) => ({ ...old, assessments: rate(old.assessments, day, practice, level) }));
    setRated({ practice, level });
  };
  return (
    <>
      <p class="soft">{t("practices.lead")}</p>
      <ProgressCard assessments={assessments} />
      {groupIds.map((group) => (
        <section class="card" key={group} aria-labelledby={`practices-${group}`}>
          <h3 id={`practices-${group}`}>{t(`practices.group.${group}`)}</h3>
          <ul>
            {practiceGroups[group].map((id) => (
              <PracticeRow
                key={id}
                id={id}
                level={last?.levels[id]}
                before={before?.levels[id]}
                onRate={(level) => setLevel(id, level)}
              />
            ))}
          </ul>
        </section>
      ))}
      <p class="hidden" role="status">
        {rated &&
          t("practices.saved", {
            practice: t(`practices.of.${rated.practice}`),
            level: rated.level,
          })}
      </p>
      <p class="tiny soft">{t("practices.source")}</p>
    </>
  );
}

/** A practice, its level, what it was before, and the place that helps. */
function PracticeRow(props: {
  id: PracticeId;
  level: Level | undefined;
  before: Level | undefined;
  onRate: (level: Level) => void;
}) {
  const { id, level, before } = props;
  const { t, settings } = usePage();
  const name = t(`practices.of.${id}`);
  const section = practiceSections[id];
  const off: readonly string[] = settings.disabledFeatures.value;
  return (
    <li class="practice" data-practice={id}>
      <div>
        <h4>{name}</h4>
        <p class="small soft">
          {t(`practices.hint.${id}`)} <span class="tiny">({writeCode(id)})</span>
        </p>
        {section && !off.includes(helpfulSections[section].feature) && (
          <a class="btn btn--text" href={`#${section}`}>
            {t("practices.open", { section: t(helpfulSections[section].title) })}
          </a>
        )}
      </div>
      <div>
        <fieldset class="practice__levels">
          <legend class="hidden">{t("practices.scale", { practice: name })}</legend>
          {levels.map((one) => (
            <label key={one}>
              <input
                type="radio"
                name={`practice-${id}`}
                value={one}
                checked={level === one}
                onChange={() => props.onRate(one)}
              />
              {one}
            </label>
          ))}
        </fieldset>
        {before && before !== level && (
          <p class="tiny soft">{t("practices.was", { level: before })}</p>
        )}
      </div>
    </li>
  );
}
