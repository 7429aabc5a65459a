import "./declare.css";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import { PageTitle } from "../../ui/navigation/page-title.tsx";
import { usePage } from "../../ui/page-context.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { DeclareForm } from "./declare-form.tsx";
import { declaredEntries } from "../../platform/declarations/declared-actions.ts";
import { EntryList } from "./entry-list.tsx";

/** Declares cleanup that the extension cannot measure, such as on a phone or in a cloud. */
export function DeclarePage() {
  const { t } = usePage();
  const [entries] = useWatchedValue(declaredEntries, [watchActions]);
  return (
    <>
      <PageTitle />
      <p class="lead">{t("declare.lead")}</p>
      <DeclareForm />
      {entries && <EntryList entries={entries} />}
    </>
  );
}
