import { isWorkBuild } from "../../platform/build.ts";
import { usePage } from "../../ui/page-context.ts";
import { managedLines } from "./managed-lines.ts";
import { SheetLine } from "./sheet-line.tsx";
import { writeMeans } from "./write-means.ts";

/** What the organisation has set, and what the work edition does in every organisation. */
export function ManagedList() {
  const page = usePage();
  const { t } = page;
  const lines = managedLines(page.settings);
  return (
    <section class="flow flow--tight" aria-labelledby="welcome-set-title">
      <h2 id="welcome-set-title">{t("welcome.agent.setTitle")}</h2>
      {lines.length === 0 && <p class="small soft">{t("welcome.agent.nothingSet")}</p>}
      <ul>
        {lines.map((line) => (
          <SheetLine
            key={line.key}
            id={`welcome-set-${line.key}`}
            name={t(line.name)}
            means={writeMeans(line, page)}
            isLocked
          />
        ))}
        {isWorkBuild && (
          <>
            <SheetLine
              name={t("welcome.agent.records")}
              means={t("welcome.agent.recordsMeans")}
              isLocked
            />
            <SheetLine
              name={t("welcome.agent.devices")}
              means={t("welcome.agent.devicesMeans")}
              isLocked
            />
          </>
        )}
      </ul>
    </section>
  );
}
