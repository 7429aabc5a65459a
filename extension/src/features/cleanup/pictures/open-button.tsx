import { fileName } from "@digital-cleanup/cleaner";
import { visibleText } from "@digital-cleanup/text";
import { useState } from "preact/hooks";
import { Button } from "../../../ui/button.tsx";
import { usePage } from "../../../ui/page-context.ts";
import { mediaType, withMediaType } from "./media-type.ts";
import type { OpenFile } from "./open-reviewed-file.ts";

/** The new tab has read the file by then. */
const keptMs = 60_000;

/** Opens a file in a tab of its own, if its type cannot run a script. */
export function OpenButton({ path, open }: { path: string; open: OpenFile }) {
  const { t } = usePage();
  const [isGone, setIsGone] = useState(false);
  if (!mediaType(path)) return null;
  const show = async () => {
    const file = await open(path);
    setIsGone(file === undefined);
    if (!file) return;
    const url = URL.createObjectURL(withMediaType(file, path));
    window.open(url, "_blank", "noopener");
    setTimeout(() => URL.revokeObjectURL(url), keptMs);
  };
  return (
    <>
      <Button
        class="btn--text"
        aria-label={t("cleanup.openNamed", { name: visibleText(fileName(path)) })}
        onPress={show}
      >
        {t("cleanup.openFile")}
      </Button>
      <span class="small" role="status">
        {isGone && t("cleanup.noPicture")}
      </span>
    </>
  );
}
