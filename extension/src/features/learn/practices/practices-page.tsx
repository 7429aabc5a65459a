import "./practices.css";
import { useState } from "preact/hooks";
import { localDay } from "../../../platform/local-day.ts";
import { PageTitle } from "../../../ui/navigation/page-title.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { useProgress } from "../use-progress.ts";
import { type Level, rate } from "./assessment.ts";
import { PracticeRow } from "./practice-row.tsx";
import { groupIds, practiceGroups, type PracticeId } from "./practices.ts";
import { ProgressCard } from "./progress-card.tsx";

/** What a person can do, with a level from 1 to 5 that is stored at each choice. */
export function PracticesPage() {
  const { t } = usePage();
  const { progress, change } = useProgress();
  const [rated, setRated] = useState<{ practice: PracticeId; level: Level }>();
  if (!progress) return null;
  const { assessments } = progress;
  const last = assessments.at(-1);
  const day = localDay(Date.now());
  const before = last?.day === day ? assessments.at(-2) : last;
  const setLevel = (practice: PracticeId, level: Level) => {
    change((old) => ({ ...old, assessments: rate(old.assessments, day, practice, level) }));
    setRated({ practice, level });
  };
  return (
    <>
      <div class="flow flow--tight">
        <PageTitle>{t("practices.title")}</PageTitle>
        <p class="soft">{t("practices.lead")}</p>
      </div>
      <ProgressCard assessments={assessments} />
      {groupIds.map((group) => (
        <section class="card" key={group} aria-labelledby={`practices-${group}`}>
          <h2 id={`practices-${group}`}>{t(`practices.group.${group}`)}</h2>
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
