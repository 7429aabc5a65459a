import { paths } from "@digital-cleanup/challenge";
import { useOrganiser } from "../organiser-context.ts";

/** The published totals and the desk's entries, to download. */
export function ExportsCard() {
  const { t, code, basePath } = useOrganiser();
  const lines = [
    ["exportJson", "format=json"],
    ["exportBatches", "format=csv&part=batches"],
    ["exportDesk", "format=csv&part=desk"],
  ] as const;
  return (
    <section class="card flow flow--tight" aria-labelledby="exports">
      <h2 id="exports">{t("tally.organise.after.exports")}</h2>
      <ul class="flow flow--tight small">
        {lines.map(([name, query]) => (
          <li key={name}>
            <a href={`${basePath}${paths.export(code)}?${query}`} id={`go-${name}`}>
              {t(`tally.organise.space.${name}`)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
