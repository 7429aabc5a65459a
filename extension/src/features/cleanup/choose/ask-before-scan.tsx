import { isolateText } from "@digital-cleanup/text";
import { isWorkBuild } from "../../../platform/build.ts";
import { usePage } from "../../../ui/page-context.ts";
import type { CloudFolder, ComparedBy } from "../scan/scan-messages.ts";

/** Said before a folder that is kept in step online is scanned: what that means, and whether to open its files. */
export function AskBeforeScan(props: {
  cloud: CloudFolder;
  onChoose: (comparedBy: ComparedBy) => void;
  onBack: () => void;
}) {
  const { t } = usePage();
  const { name, service } = props.cloud;
  return (
    <section class="card flow" aria-labelledby="cleanup-cloud">
      <h2 id="cleanup-cloud">{t("cleanup.cloud.title", { name: isolateText(name), service })}</h2>
      {isWorkBuild && <p class="note note--caution">{t("cleanup.cloud.work")}</p>}
      <p>{t("cleanup.cloud.body")}</p>
      <ul class="flow">
        <li class="flow">
          <p>
            <button
              type="button"
              class="btn btn--main"
              id="cleanup-by-name"
              onClick={() => props.onChoose("nameAndSize")}
            >
              {t("cleanup.cloud.byName")}
            </button>
          </p>
          <p class="small soft">{t("cleanup.cloud.byNameBody")}</p>
        </li>
        <li class="flow">
          <p>
            <button
              type="button"
              class="btn"
              id="cleanup-by-content"
              onClick={() => props.onChoose("content")}
            >
              {t("cleanup.cloud.byContent")}
            </button>
          </p>
          <p class="small soft">{t("cleanup.cloud.byContentBody")}</p>
        </li>
      </ul>
      <p>
        <button type="button" class="btn btn--text" onClick={props.onBack}>
          {t("cleanup.chooseAnother")}
        </button>
      </p>
    </section>
  );
}
