import { visibleText } from "@digital-cleanup/text";
import { reportError } from "../../../platform/report-error.ts";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import type { Dropped } from "./dropped.ts";
import { pickFiles } from "./pick-files.ts";
import { inputFolder, sourceOfFolders } from "./read-folder.ts";

/** The way to scan a folder that Chromium does not open: what was `dropped` is read, or the folder is chosen for reading only. */
export function ReadInstead(props: {
  dropped: Dropped[];
  onChoose: (source: ScanSource) => void;
  onRead: (dropped: Dropped[]) => Promise<void>;
}) {
  const { t } = usePage();
  const { dropped, onRead } = props;
  const name = dropped.map(({ entry }) => entry.name).join(", ");
  const choose = async () => {
    const folder = inputFolder(await pickFiles());
    if (folder) props.onChoose(sourceOfFolders([folder]));
  };
  return (
    <>
      <h3>{t("cleanup.readTitle")}</h3>
      {dropped.length > 0 ? (
        <Button
          class="btn--big btn--main"
          id="cleanup-read-dropped"
          onPress={() => void onRead(dropped).catch(reportError)}
        >
          {t("cleanup.readDropped", { name: visibleText(name) })}
        </Button>
      ) : (
        <>
          <Button
            class="btn--big btn--main"
            id="cleanup-read-only"
            onPress={() => void choose().catch(reportError)}
          >
            {t("cleanup.readChoose")}
          </Button>
          <p class="small soft">{t("cleanup.readUpload")}</p>
        </>
      )}
    </>
  );
}
