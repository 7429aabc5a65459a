import "./declare.css";
import { watchActions } from "../../platform/actions/watch-actions.ts";
import { useWatchedValue } from "../../ui/use-watched-value.ts";
import { DeclareForm } from "./declare-form.tsx";
import { declaredEntries } from "../../platform/declarations/declared-actions.ts";
import { EntryList } from "./entry-list.tsx";

/** Declares cleanup that the extension cannot measure, such as on a phone or in a cloud. */
export function Declare() {
  const [entries] = useWatchedValue(declaredEntries, [watchActions]);
  return (
    <>
      <DeclareForm />
      {entries && <EntryList entries={entries} />}
    </>
  );
}
