import { fileName, parentFolder } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { usePage } from "../../../../ui/page-context.ts";

/** The name of a file and its folder, in full, with what else is known of it. */
export function TileName({ path, facts }: { path: string; facts: string }) {
  const { t } = usePage();
  const folder = parentFolder(path);
  return (
    <span class="whole">
      <b>
        <OthersText text={fileName(path)} />
      </b>
      <br />
      <span class="soft">
        {folder ? <OthersText text={folder} /> : t("cleanup.topFolder")}
        <br />
        {facts}
      </span>
    </span>
  );
}
