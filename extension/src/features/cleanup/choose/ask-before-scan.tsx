import { isolateText } from "@digital-cleanup/text";
import { isWorkBuild } from "../../../platform/build.ts";
import { Button } from "../../../ui/button.tsx";
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
            <Button
              class="btn--main"
              id="cleanup-by-name"
              onPress={() => props.onChoose("nameAndSize")}
            >
              {t("cleanup.cloud.byName")}
            </Button>
          </p>
          <p class="small soft">{t("cleanup.cloud.byNameBody")}</p>
        </li>
        <li class="flow">
          <p>
            <Button id="cleanup-by-content" onPress={() => props.onChoose("content")}>
              {t("cleanup.cloud.byContent")}
            </Button>
          </p>
          <p class="small soft">{t("cleanup.cloud.byContentBody")}</p>
        </li>
      </ul>
      <p>
        <Button class="btn--text" onPress={props.onBack}>
          {t("cleanup.chooseAnother")}
        </Button>
      </p>
    </section>
  );
}
