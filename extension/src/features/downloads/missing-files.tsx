import { usePage } from "../../ui/page-context.ts";
import type { DownloadedFile } from "./downloaded-file.ts";
import { PathList } from "../../ui/lists/path-list.tsx";

/** Entries of the download list whose file no longer exists. Removing them frees no space. */
export function MissingFiles(props: {
  files: DownloadedFile[];
  isBusy: boolean;
  onForget: () => void;
}) {
  const { t } = usePage();
  const { files } = props;
  return (
    <section class="flow" aria-labelledby="downloads-gone-title">
      <h2 id="downloads-gone-title">{t("downloads.goneTitle")}</h2>
      <p id="downloads-gone">
        <data value={files.length}>{t("downloads.goneBody", { count: files.length })}</data>
      </p>
      <details class="small">
        <summary>{t("downloads.seeWhich")}</summary>
        <PathList label={t("downloads.goneTitle")} lines={files.map(({ name }) => name)} />
      </details>
      <p>
        <button
          type="button"
          class="btn"
          id="downloads-forget"
          disabled={props.isBusy}
          onClick={props.onForget}
        >
          {t("downloads.forget")}
        </button>
      </p>
    </section>
  );
}
