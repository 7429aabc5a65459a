import "../features/cleanup/choose/choose.css";
import { trashFolder } from "@digital-cleanup/cleaner";
import { OthersText } from "@digital-cleanup/ui/others-text.tsx";
import { useState } from "preact/hooks";
import type { ScanSource } from "../features/cleanup/scan/scan-messages.ts";
import { Button } from "../ui/button.tsx";
import { usePage } from "../ui/page-context.ts";
import type { Session } from "./session.ts";

/** The folders that the command was given, of which some or all are scanned together. */
export function ChooseServed(props: { session: Session; onChoose: (source: ScanSource) => void }) {
  const { t } = usePage();
  const { folders, hasSystemTrash } = props.session;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = folders.filter(({ id }) => !left.has(id));
  const scan = () =>
    props.onChoose({
      name: chosen.map(({ name }) => name).join(", "),
      folders: chosen.map((handle) => ({ name: handle.name, handle })),
    });
  return (
    <section class="card flow" aria-labelledby="cleanup-which">
      <h2 id="cleanup-which">{t("cleanup.chooseTitle")}</h2>
      <ul class="lines" aria-labelledby="cleanup-which">
        {folders.map(({ id, name }) => (
          <li key={id}>
            <label class="row row--tight row--one">
              <input
                type="checkbox"
                checked={!left.has(id)}
                onChange={() => setLeft(left.symmetricDifference(new Set([id])))}
              />
              <OthersText text={name} />
            </label>
          </li>
        ))}
      </ul>
      <p>
        <Button
          class="btn--big btn--main"
          id="cleanup-choose"
          disabled={chosen.length === 0}
          onPress={scan}
        >
          {t("cleanup.readAll", { count: chosen.length })}
        </Button>
      </p>
      <p class="small soft">
        {hasSystemTrash
          ? t("commandPage.intoTrash")
          : t("commandPage.intoFolder", { folder: trashFolder })}
      </p>
    </section>
  );
}
