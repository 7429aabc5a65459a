import { reportError } from "../../platform/report-error.ts";
import { usePage } from "../../ui/page-context.ts";
import { useEffect, useState } from "preact/hooks";
import { readRemovals, type Removals, watchRemovals } from "./removals/removals.ts";

/** What was deleted since Thunderbird was started, and what has really left the server. */
export function CountedLines() {
  const { t, format } = usePage();
  const [removals, setRemovals] = useState<Removals>();
  useEffect(() => {
    const read = () => void readRemovals().then(setRemovals).catch(reportError);
    read();
    return watchRemovals(read);
  }, []);
  if (!removals) return null;
  const { setAside, marked, freed } = removals;
  const lines = [
    freed.count > 0 && {
      id: "thunderbird-freed",
      text: t("thunderbird.freed", { count: freed.count, bytes: format.bytes(freed.bytes) }),
    },
    marked > 0 && { id: "thunderbird-marked", text: t("thunderbird.marked", { count: marked }) },
    setAside > 0 && {
      id: "thunderbird-set-aside",
      text: t("thunderbird.setAside", { count: setAside }),
    },
  ].filter((line) => line !== false);
  if (lines.length === 0) return <p id="thunderbird-none">{t("thunderbird.none")}</p>;
  return (
    <ul class="flow flow--tight">
      {lines.map(({ id, text }) => (
        <li key={id} id={id}>
          {text}
        </li>
      ))}
    </ul>
  );
}
