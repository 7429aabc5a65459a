import { usePage } from "../../../ui/page-context.ts";
import { type Level, levels } from "./assessment.ts";
import { helpfulSections, practiceSections } from "./practice-sections.ts";
import { type PracticeId, writeCode } from "./practices.ts";

/** A practice, its level, what it was before, and the place that helps. */
export function PracticeRow(props: {
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
        <h3>{name}</h3>
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
